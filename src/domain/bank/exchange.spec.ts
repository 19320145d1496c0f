import { describe, expect, it } from "vitest";
import { question } from "../../../specs/samples/exchangedBank.ts";
import type { ExchangedOption } from "./exchange.model.ts";
import { settle, titleOf, unsettled } from "./exchange.settle.ts";

const options = (...keys: readonly boolean[]): readonly ExchangedOption[] =>
  keys.map((correct, n) => ({ text: `Réponse ${n + 1}`, correct }));
const obstacles = (given: Parameters<typeof question>[0]) => {
  const { report, question: kept } = settle(1, question(given), []);
  expect(report.outcome).toBe("refused");
  expect(kept).toBeNull();
  return report.remarks;
};

describe("une question qui arrive d’un fichier", () => {
  it("est reprise telle quelle quand rien n’y manque", () => {
    expect(settle(3, question(), [])).toEqual({
      report: { rank: 3, title: "Qui délivre le certificat ?", outcome: "kept", remarks: [] },
      question: question(),
    });
  });

  it("est reprise avec ses changements, chacun dit une fois", () => {
    const { report, question: kept } = settle(1, question(), [
      { code: "formatting-removed" },
      { code: "media-dropped" },
      { code: "formatting-removed" },
    ]);
    expect(report).toMatchObject({
      outcome: "altered",
      remarks: [{ code: "formatting-removed" }, { code: "media-dropped" }],
    });
    expect(kept).toEqual(question());
  });

  it("prend le début de son énoncé pour titre quand elle n’en a pas", () => {
    expect(settle(1, { ...question({ text: "Quel délai\ns’applique ?" }), title: null }, []).question?.title).toBe(
      "Quel délai s’applique ?",
    );
    expect(titleOf("é".repeat(81))).toBe(`${"é".repeat(79)}…`);
  });

  it("perd ses caractères de commande, ce qui est dit, et les espaces autour de ses textes", () => {
    const { report, question: kept } = settle(
      1,
      question({ text: " Une\u0000 question\r\nsur deux lignes\uD800 " }),
      [],
    );
    expect(report.remarks).toEqual([{ code: "characters-removed" }]);
    expect(kept?.text).toBe("Une question\nsur deux lignes");
  });

  it("est refusée sans énoncé", () => {
    expect(obstacles({ text: " \n " })).toEqual([{ code: "text-missing" }]);
  });

  it("est refusée avec moins de deux réponses", () => {
    expect(obstacles({ options: options(true) })).toEqual([{ code: "too-few-options", count: 1 }]);
    expect(obstacles({ options: [] })).toEqual([{ code: "too-few-options", count: 0 }]);
  });

  it("est refusée avec plus de réponses que de lettres", () => {
    const many = options(true, ...Array.from({ length: 26 }, () => false));
    expect(obstacles({ options: many })).toEqual([{ code: "too-many-options", count: 27, limit: 26 }]);
  });

  it("est refusée quand une réponse est vide, ou deux sont identiques", () => {
    const [first, second] = options(true, false);
    expect(obstacles({ options: [first, { text: " ", correct: false }].flatMap((each) => each ?? []) })).toEqual([
      { code: "option-empty", rank: 2 },
    ]);
    expect(obstacles({ options: [first, second, second].flatMap((each) => each ?? []) })).toEqual([
      { code: "options-alike", text: "Réponse 2" },
    ]);
  });

  it("est refusée sans bonne réponse", () => {
    expect(obstacles({ options: options(false, false) })).toEqual([{ code: "no-right-option" }]);
    expect(obstacles({ kind: "multiple", options: options(false, false) })).toEqual([{ code: "no-right-option" }]);
  });

  it("est refusée avec deux bonnes réponses si elle n’en attend qu’une, et reprise si elle en attend plusieurs", () => {
    expect(obstacles({ options: options(true, true) })).toEqual([{ code: "several-right-options", count: 2 }]);
    expect(settle(1, question({ kind: "multiple", options: options(true, true) }), []).report.outcome).toBe("kept");
  });

  it("est refusée quand un texte est démesuré", () => {
    expect(obstacles({ text: "a".repeat(10_001) })).toEqual([{ code: "text-too-long", length: 10_001, limit: 10_000 }]);
  });

  it("garde son rang et son titre quand elle n’a pas pu être lue", () => {
    expect(unsettled(7, " Titre\nsur deux lignes ", [{ code: "unreadable", line: 12 }])).toEqual({
      report: {
        rank: 7,
        title: "Titre sur deux lignes",
        outcome: "refused",
        remarks: [{ code: "unreadable", line: 12 }],
      },
      question: null,
    });
  });
});
