import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  exchanged,
  generatedBank,
  hostileTexts,
  picture,
  question,
  scrambledBank,
} from "../../../specs/samples/exchangedBank.ts";
import { type ExchangedQuestion, type ExchangeFormat, exchangeFormats } from "../../domain/bank/exchange.model.ts";
import { titleOf } from "../../domain/bank/exchange.settle.ts";
import { readScheme } from "../schemes/readScheme.ts";
import { printQuestions } from "./printQuestions.ts";
import { readQuestions } from "./readQuestions.ts";

const certifiag = join(import.meta.dirname, "../../../schemes/certifiag");
const complete = exchangeFormats.filter((format) => format !== "aiken");

/** A bank after a journey by a file: what came back, and what the two reports say. */
async function journey(bank: readonly ExchangedQuestion[], format: ExchangeFormat) {
  const { bytes, reports } = await printQuestions(bank, format);
  const reading = await readQuestions(bytes, null);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return { reading, reports, questions: reading.items.map((item) => item.question) };
}

async function schemeBank(): Promise<readonly ExchangedQuestion[]> {
  const reading = await readScheme(certifiag);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.scheme.questions.map(exchanged);
}

/** What Aiken can say of a question. */
const inAiken = ({ text, options }: ExchangedQuestion): ExchangedQuestion => {
  const joined = (each: string): string => each.replace(/[ \t]*\n\s*/g, " ");
  return {
    ...question({ reference: null, title: titleOf(joined(text)), text: joined(text), explanation: "", theme: null }),
    ...{ difficulty: null, source: null },
    options: options.map((option) => ({ ...option, text: joined(option.text) })),
  };
};

describe("une banque exportée puis importée", () => {
  it.each(complete)("est la même banque, celle de CertifIAG, en %s, sans une remarque", async (format) => {
    const bank = await schemeBank();
    const { reading, reports, questions } = await journey(bank, format);
    expect(bank.length).toBeGreaterThan(90);
    expect(reading.format).toBe(format);
    expect(questions).toEqual(bank);
    expect(
      [...reports, ...reading.items.map((item) => item.report)].filter(({ outcome }) => outcome !== "kept"),
    ).toEqual([]);
  });

  it.each(complete)("est la même banque, 1 000 questions aux textes hostiles, en %s", async (format) => {
    const bank = generatedBank(1000, "0badc0de");
    const { reading, reports, questions } = await journey(bank, format);
    expect(reports.filter(({ outcome }) => outcome !== "kept")).toEqual([]);
    expect(reading.items.filter(({ report }) => report.outcome !== "kept").map(({ report }) => report)).toEqual([]);
    expect(questions).toEqual(bank);
  });

  it.each(complete)(
    "est la même banque quand ses textes mêlent au hasard les signes de tous les formats, en %s",
    async (format) => {
      const bank = scrambledBank(300, "5eed5eed");
      const { reading, questions } = await journey(bank, format);
      expect(questions).toEqual(bank);
      expect(reading.items.filter(({ report }) => report.outcome !== "kept")).toEqual([]);
    },
  );

  it.each(complete)("garde chaque texte hostile partout où un texte se lit, en %s", async (format) => {
    const bank = hostileTexts.map((text) =>
      question({
        ...{
          text,
          explanation: text,
          title: titleOf(text),
          theme: titleOf(text),
          source: titleOf(text),
          reference: titleOf(text),
        },
        options: [
          { text, correct: true },
          { text: `${text} !`, correct: false },
        ],
      }),
    );
    const { questions } = await journey(bank, format);
    expect(questions).toEqual(bank);
  });

  it("est en Aiken ce qu’Aiken sait dire : l’énoncé, les réponses et la bonne, et chaque perte est dite", async () => {
    const bank = await schemeBank();
    const { reading, reports, questions } = await journey(bank, "aiken");
    const singles = bank.filter(({ kind }) => kind === "single");
    expect(reading.format).toBe("aiken");
    expect(questions).toEqual(singles.map(inAiken));
    expect(reports).toHaveLength(bank.length);
    expect(reports.filter(({ outcome }) => outcome === "refused").map(({ remarks }) => remarks[0]?.code)).toEqual(
      bank.filter(({ kind }) => kind === "multiple").map(() => "several-answers-not-carried"),
    );
    expect(reports.filter(({ outcome }) => outcome === "kept")).toEqual([]);
  });

  it("passe par Aiken question par question, 1 000 textes hostiles : chacune revient, ou son refus est dit", async () => {
    const bank = generatedBank(1000, "0badc0de");
    const { reports, questions } = await journey(bank, "aiken");
    const passed = bank.filter((_, n) => reports[n]?.outcome !== "refused");
    expect(passed.length).toBeGreaterThan(500);
    expect(questions).toEqual(passed.map(inAiken));
    const reasons = new Set(
      reports.filter(({ outcome }) => outcome === "refused").flatMap(({ remarks }) => remarks.map(({ code }) => code)),
    );
    expect(
      [...reasons].filter((code) => code === "several-answers-not-carried" || code === "reads-otherwise"),
    ).toHaveLength(2);
  });

  it.each(["moodle", "qti22", "qti30"] as const)("garde les images de chaque question, en %s", async (format) => {
    const bank = [
      question({ images: [picture("plan.png"), picture("carte.png", 'Une carte "vue" de <haut>')] }),
      question({ reference: "T1-002", text: "Deux  espaces,\n puis une ligne", images: [picture("plan.png", "")] }),
    ];
    const { questions, reading } = await journey(bank, format);
    expect(questions).toEqual(bank);
    expect(reading.items.map(({ report }) => report.outcome)).toEqual(["kept", "kept"]);
  });

  it.each(["gift", "aiken"] as const)("dit que %s ne garde pas les images", async (format) => {
    const { reports } = await printQuestions([question({ images: [picture("plan.png")] })], format);
    expect(reports[0]?.outcome).toBe("altered");
    expect(reports[0]?.remarks).toEqual([{ code: "fields-not-carried", fields: expect.arrayContaining(["images"]) }]);
  });

  it.each(exchangeFormats)("donne deux fois les mêmes octets, en %s", async (format) => {
    const bank = generatedBank(20, "0badc0de");
    expect((await printQuestions(bank, format)).bytes).toEqual((await printQuestions(bank, format)).bytes);
  });

  it("dit ce qu’aucun format ne garde : les caractères de commande et les espaces autour d’un texte", async () => {
    const { reading, reports } = await journey([question({ text: "  Une\u0007 cloche\r\nsonne " })], "moodle");
    expect(reports[0]).toMatchObject({
      outcome: "altered",
      remarks: [{ code: "spaces-trimmed" }, { code: "characters-removed" }],
    });
    expect(reading.items[0]?.question?.text).toBe("Une cloche\nsonne");
  });
});
