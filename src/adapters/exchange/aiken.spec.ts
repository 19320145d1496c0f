import { describe, expect, it } from "vitest";
import { question } from "../../../specs/samples/exchangedBank.ts";
import type { ReadItem } from "../../domain/bank/exchange.model.ts";
import { printQuestions } from "./printQuestions.ts";
import { readQuestions } from "./readQuestions.ts";

async function items(file: string): Promise<readonly ReadItem[]> {
  const reading = await readQuestions(new TextEncoder().encode(file), null);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  expect(reading.format).toBe("aiken");
  return reading.items;
}

describe("un texte Aiken", () => {
  it("donne chaque question, avec ou sans ligne vide entre elles, par point ou par parenthèse", async () => {
    const [first, second] = await items(
      "Quelle durée ?\r\nA. Un an\r\nB. Trois ans\r\nANSWER: B\r\nQui décide ?\r\nsur plusieurs lignes\r\nA) Vous\r\nB) Nous\r\nANSWER: A\r\n",
    );
    expect(first?.question).toEqual({
      ...question({ reference: null, theme: null, difficulty: null, source: null, explanation: "" }),
      title: "Quelle durée ?",
      text: "Quelle durée ?",
      options: [
        { text: "Un an", correct: false },
        { text: "Trois ans", correct: true },
      ],
    });
    expect(second?.question?.text).toBe("Qui décide ?\nsur plusieurs lignes");
    expect(second?.question?.options[0]).toEqual({ text: "Vous", correct: true });
  });

  it("refuse une question sans bonne réponse, ou dont la bonne n’est pas proposée, et garde les autres", async () => {
    const all = await items(
      "Sans réponse\nA. a\nB. b\n\nAilleurs\nA. a\nB. b\nANSWER: D\n\nRien\nANSWER: A\n\nBonne\nA. a\nB. b\nANSWER: A",
    );
    expect(all.map(({ report }) => [report.rank, report.outcome, report.remarks[0]?.code])).toEqual([
      [1, "refused", "no-right-option"],
      [2, "refused", "no-right-option"],
      [3, "refused", "unreadable"],
      [4, "kept", undefined],
    ]);
  });

  it("s’écrit sur une ligne par texte, et dit ce qu’il perd", async () => {
    const { bytes, reports } = await printQuestions(
      [question({ text: "Une ligne\nune autre", title: "Titre" })],
      "aiken",
    );
    expect(new TextDecoder().decode(bytes)).toBe(
      "Une ligne une autre\nA. Le certificateur le délivre.\nB. Vous le délivrez.\nANSWER: A\n",
    );
    expect(reports[0]).toMatchObject({
      outcome: "altered",
      remarks: [
        { code: "line-breaks-joined" },
        { code: "fields-not-carried", fields: ["title", "reference", "theme", "difficulty", "explanation", "source"] },
      ],
    });
  });

  it("refuse d’écrire une question à plusieurs réponses, ou qui se lirait autrement", async () => {
    const { bytes, reports } = await printQuestions(
      [question({ kind: "multiple" }), question({ text: "A. réponse" }), question({ text: "ANSWER: B" })],
      "aiken",
    );
    expect(reports.map(({ outcome, remarks }) => [outcome, remarks[0]?.code])).toEqual([
      ["refused", "several-answers-not-carried"],
      ["refused", "reads-otherwise"],
      ["refused", "reads-otherwise"],
    ]);
    expect(new TextDecoder().decode(bytes).trim()).toBe("");
  });
});
