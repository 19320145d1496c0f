import { describe, expect, it } from "vitest";
import type { Alteration, ExchangeRefusal, Obstacle, Remark } from "../domain/bank/exchange.model.ts";
import { exchangeRefusals } from "./exchange.refusals.ts";
import { outcomeWords, remarkSentence } from "./exchange.sentences.ts";
import { said } from "./refusals.ts";

/** One remark of each code, with its facts: a new one does not compile without its line. */
const remarks: { readonly [C in Remark["code"]]: Extract<Alteration | Obstacle, { code: C }> } = {
  "formatting-removed": { code: "formatting-removed" },
  "script-removed": { code: "script-removed" },
  "markdown-kept-as-text": { code: "markdown-kept-as-text" },
  "characters-removed": { code: "characters-removed" },
  "spaces-trimmed": { code: "spaces-trimmed" },
  "line-breaks-joined": { code: "line-breaks-joined" },
  "images-dropped": { code: "images-dropped", names: ["a.png", "b.png"] },
  "media-dropped": { code: "media-dropped" },
  "feedback-dropped": { code: "feedback-dropped" },
  "weights-dropped": { code: "weights-dropped" },
  "labels-dropped": { code: "labels-dropped", labels: ["un", "deux", "trois", "quatre", "cinq", "six", "sept"] },
  "true-false-as-choice": { code: "true-false-as-choice" },
  "encoding-guessed": { code: "encoding-guessed" },
  "fields-not-carried": { code: "fields-not-carried", fields: ["theme", "difficulty", "source"] },
  "kind-not-taken": { code: "kind-not-taken", kind: "essay" },
  "several-interactions": { code: "several-interactions", count: 2 },
  "text-missing": { code: "text-missing" },
  "too-few-options": { code: "too-few-options", count: 1 },
  "too-many-options": { code: "too-many-options", count: 40, limit: 26 },
  "option-empty": { code: "option-empty", rank: 3 },
  "options-alike": { code: "options-alike", text: "Oui" },
  "no-right-option": { code: "no-right-option" },
  "several-right-options": { code: "several-right-options", count: 2 },
  "several-answers-not-carried": { code: "several-answers-not-carried" },
  "reads-otherwise": { code: "reads-otherwise", text: "A) oui" },
  "text-too-long": { code: "text-too-long", length: 12_345, limit: 10_000 },
  unreadable: { code: "unreadable", line: 4 },
  "document-type-declared": { code: "document-type-declared", line: 3 },
  "file-missing": { code: "file-missing", name: "items/1.xml" },
};

const refusals: { readonly [C in ExchangeRefusal["code"]]: Extract<ExchangeRefusal, { code: C }> } = {
  "exchange/empty-file": { code: "exchange/empty-file" },
  "exchange/too-large": { code: "exchange/too-large", limit: 20 * 1024 * 1024 },
  "exchange/format-unknown": { code: "exchange/format-unknown" },
  "exchange/other-format": { code: "exchange/other-format", expected: "gift", found: "moodle" },
  "exchange/encoding-unreadable": { code: "exchange/encoding-unreadable", declared: "utf-7" },
  "exchange/malformed": { code: "exchange/malformed", line: 12 },
  "exchange/document-type-declared": { code: "exchange/document-type-declared", line: 2 },
  "exchange/too-deep": { code: "exchange/too-deep", line: 9 },
  "exchange/archive-unreadable": { code: "exchange/archive-unreadable" },
  "exchange/archive-without-manifest": { code: "exchange/archive-without-manifest" },
  "exchange/archive-too-large": { code: "exchange/archive-too-large", limit: 60 * 1024 * 1024 },
  "exchange/archive-too-many-files": { code: "exchange/archive-too-many-files", limit: 12_000 },
  "exchange/too-heavy-to-read": { code: "exchange/too-heavy-to-read" },
  "exchange/no-question": { code: "exchange/no-question" },
  "exchange/too-many-questions": { code: "exchange/too-many-questions", limit: 5_000 },
};

describe("l’échange de questions se dit en français", () => {
  it.each(Object.values(remarks))("$code a une phrase entière, sans code ni apostrophe droite", (remark) => {
    const sentence = remarkSentence(remark);
    expect(sentence).toMatch(/^[A-ZÀÉ].*\.$/);
    expect(sentence).not.toMatch(/undefined|'|"|\b[a-z]+-[a-z]+-[a-z]+\b/);
  });

  it.each(Object.values(refusals))("$code a une phrase qui dit quoi faire", (refusal) => {
    const { status, sentence } = said(refusal);
    expect([413, 422]).toContain(status);
    expect(sentence).toMatch(/^[A-ZÀÉ].*\.$/);
    expect(sentence).not.toMatch(/undefined|'|"/);
  });

  it("ne laisse aucun refus de fichier sans phrase", () => {
    expect(Object.keys(exchangeRefusals).sort()).toEqual(Object.keys(refusals).sort());
  });

  it("nomme en français les types de questions qui ne sont pas repris, et donne le nom des autres", () => {
    expect(remarkSentence({ code: "kind-not-taken", kind: "matchInteraction" })).toBe(
      "Seules les questions à choix sont reprises. Celle-ci est un appariement.",
    );
    expect(remarkSentence({ code: "kind-not-taken", kind: "stack" })).toBe(
      "Seules les questions à choix sont reprises. Celle-ci est d’un autre type (stack).",
    );
  });

  it("dit ce qu’un format ne garde pas", () => {
    expect(remarkSentence(remarks["fields-not-carried"])).toBe(
      "Ce format ne garde pas le thème, la difficulté et la source.",
    );
  });

  it("dit le résultat en un mot", () => {
    expect(outcomeWords.refused).toBe("Non reprise");
  });
});
