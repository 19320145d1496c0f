import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { paperOf, wordings } from "../../../specs/samples/quizBank.ts";
import { moment } from "../shared/calendar.ts";
import { attemptDecider } from "./attempt.decide.ts";
import type { AttemptEvent } from "./attempt.events.ts";
import { shownPaper } from "./paper.view.ts";

const at = moment("2026-04-14T08:00:00Z");
const deadline = moment("2026-04-14T08:30:00Z");
const paper = paperOf("5eed5eed5eed5eed");
const first = paper.items[0];
if (first === undefined) throw new Error("empty paper");

const started: AttemptEvent = {
  ...{
    type: "AttemptStarted",
    by: "samira",
    at,
    dossierId: "d1",
    organisationId: "o1",
    personId: "samira",
    number: 1,
    paper,
    deadline,
  },
  ...{ passPercent: 70, marking: "all-or-nothing", graceSeconds: 0, draw: null },
};
const answered: AttemptEvent = {
  ...{ type: "QuestionAnswered", by: "samira", at, question: first.question, options: first.options.slice(1, 2) },
};
const flagged: AttemptEvent = { type: "QuestionFlagged", by: "samira", at, question: first.question, flagged: true };

const shown = (() => {
  const { state } = given(attemptDecider, started, answered, flagged);
  if (state.status !== "running") throw new Error("not running");
  return shownPaper(state, wordings);
})();

describe("le sujet montré à la personne", () => {
  it("ne contient ni la clé, ni l’explication, ni l’identifiant des options dans la banque", () => {
    const fields = new Set(shown.questions.flatMap((question) => Object.keys(question)));
    expect([...fields].sort()).toEqual([
      "flagged",
      "image",
      "kind",
      "number",
      "options",
      "question",
      "rightOptions",
      "text",
    ]);
    const optionFields = new Set(shown.questions.flatMap(({ options }) => options.flatMap((o) => Object.keys(o))));
    expect([...optionFields].sort()).toEqual(["chosen", "place", "text"]);
  });

  it("annonce le nombre de bonnes réponses, garde l’ordre tiré et ce que la personne a fait", () => {
    expect(shown.deadline).toBe(deadline);
    expect(shown.questions.map(({ question }) => question)).toEqual(paper.items.map(({ question }) => question));
    expect(shown.questions[0]).toMatchObject({
      number: 1,
      flagged: true,
      rightOptions: first.kind === "single" ? 1 : 2,
    });
    expect(shown.questions[0]?.options).toEqual(
      first.options.map((option, n) => ({ place: n + 1, text: `${first.question} option ${option}`, chosen: n === 1 })),
    );
  });
});
