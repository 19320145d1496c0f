import { auditDeadlines } from "../../domain/audits/audit.deadlines.ts";
import type { Attendee } from "../../domain/audits/plan.model.ts";
import { missingAnswers } from "../../domain/audits/preliminary.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { AnswerCell, PreliminaryAnswers } from "../../domain/schemes/preliminary.model.ts";
import { answersTo, prefilledAnswers } from "./prefilledAnswers.ts";
import type { Seen } from "./seen.ts";

interface Known {
  readonly content: DossierContent;
  /** The answers at the audit before; null when there is none. */
  readonly before: PreliminaryAnswers | null;
}

/** The preliminary questions with their answers: those filed, or what the application and the audit before already say (R-AUD-2). */
export function preliminaryOf({ state, scheme, answers }: Seen, { content, before }: Known) {
  const questions = scheme.preliminaryQuestions.filter(({ auditTypes }) => auditTypes.includes(state.auditType));
  const values = answers ?? answersTo(questions, { ...prefilledAnswers(content, state.mode), ...before });
  return {
    questions: questions.map(({ code, text, effect, fields, touches }) => ({ code, text, effect, fields, touches })),
    source: answers === null ? ("prefilled" as const) : ("filed" as const),
    values,
    missing: missingAnswers(questions, values),
    validated: !("answersValidated" in state) || state.answersValidated,
    dueOn: auditDeadlines(state).find(({ what }) => what === "preliminary_answers")?.dueOn ?? null,
    people: expectedPeople(values),
  };
}

const functions: readonly (readonly [RegExp, Attendee["role"]])[] = [
  [/référent/i, "referent"],
  [/représentant/i, "legal_representative"],
  [/formateur|formatrice/i, "trainer"],
  [/dirigeant|gérant|présid|direct/i, "legal_representative"],
];

/** The people that the answers announce, each with the function that theirs suggests. */
function expectedPeople(values: PreliminaryAnswers) {
  const lines = values["conditions.personnes"];
  if (typeof lines !== "object") return [];
  return lines.flatMap((line) => {
    if (typeof line === "string") return [];
    const name = textOf(line.nom);
    const role = functions.find(([words]) => words.test(textOf(line.fonction)))?.[1] ?? "other";
    return name === "" ? [] : [{ name, role }];
  });
}

const textOf = (cell: AnswerCell | undefined): string => (typeof cell === "string" ? cell : "");
