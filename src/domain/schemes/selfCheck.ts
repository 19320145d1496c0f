import type { Prerequisite, SelfCheckOutcome } from "./admission.model.ts";

/** Answers of the public self-check: the id of the answer chosen, by code of prerequisite. */
export type SelfCheckAnswers = Readonly<Record<string, string>>;

/** What one prerequisite gives; `unanswered` when no known answer was chosen. */
export interface PrerequisiteResult {
  readonly code: string;
  readonly title: string;
  readonly outcome: SelfCheckOutcome | "unanswered";
  readonly message: string | null;
}

/** The whole self-check: an indication, never a decision (R-APP-1). */
export interface SelfCheckResult {
  /** `ready`: the application can be submitted; otherwise the most serious outcome, or `incomplete` while a question is open. */
  readonly overall: "ready" | "to_examine" | "to_prepare" | "blocking" | "incomplete";
  readonly results: readonly PrerequisiteResult[];
}

function resultOf(prerequisite: Prerequisite, answers: SelfCheckAnswers): PrerequisiteResult {
  const { code, title } = prerequisite;
  const chosen = prerequisite.answers.find((answer) => answer.id === answers[code]);
  return chosen === undefined
    ? { code, title, outcome: "unanswered", message: null }
    : { code, title, outcome: chosen.outcome, message: chosen.message };
}

/** A blocking answer is told at once; before that, every question must have its answer. */
function overallOf(results: readonly PrerequisiteResult[]): SelfCheckResult["overall"] {
  const has = (outcome: PrerequisiteResult["outcome"]) => results.some((result) => result.outcome === outcome);
  if (has("blocking")) return "blocking";
  if (has("unanswered")) return "incomplete";
  if (has("to_prepare")) return "to_prepare";
  return has("to_examine") ? "to_examine" : "ready";
}

/** What the answers say, prerequisite by prerequisite and in all; an unknown code or answer counts as none. */
export function selfCheck(prerequisites: readonly Prerequisite[], answers: SelfCheckAnswers): SelfCheckResult {
  const results = prerequisites.map((prerequisite) => resultOf(prerequisite, answers));
  return { overall: overallOf(results), results };
}
