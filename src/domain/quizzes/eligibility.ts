import type { QuizRules } from "../schemes/rulebook.model.ts";
import { addDays, type Day, dayOf, type Moment } from "../shared/calendar.ts";

/** What is known of an earlier attempt; `endedAt` and `passed` are null while it runs. */
export interface PastAttempt {
  readonly startedAt: Moment;
  readonly endedAt: Moment | null;
  readonly passed: boolean | null;
}

/** The attempts of one person for one dossier, and those the quality manager has added. */
export interface AttemptHistory {
  readonly attempts: readonly PastAttempt[];
  readonly reopened: number;
}

export type AttemptRules = Pick<QuizRules, "attempts" | "daysBetweenAttempts">;

/** What is needed to know whether a person may begin now. */
export interface BeginFacts {
  /** Whether the step of the quiz is open for the dossier (R-ORDER). */
  readonly open: boolean;
  /** Whether the person is one of those who sit it (R-QCM-5). */
  readonly sitter: boolean;
  /** Whether the person has another quiz open, for another dossier. */
  readonly elsewhere: boolean;
  readonly history: AttemptHistory;
  readonly rules: AttemptRules & Pick<QuizRules, "sits">;
}

/** Why an attempt may not start, and from which day it may when only time is missing (R-QCM-5). */
export type NotYet =
  | { readonly code: "quiz/already-passed" }
  | { readonly code: "quiz/attempt-already-running" }
  | { readonly code: "quiz/attempts-exhausted"; readonly allowed: number }
  | { readonly code: "quiz/too-soon"; readonly from: Day };

export type MayNotBegin =
  | NotYet
  | { readonly code: "quiz/not-open" }
  | { readonly code: "quiz/not-a-sitter"; readonly roles: QuizRules["sits"] }
  | { readonly code: "quiz/another-open" };

export type Eligibility<Why = NotYet> =
  | { readonly may: true; readonly attempt: number; readonly left: number }
  | { readonly may: false; readonly why: Why };

/** Whether a person may begin the quiz of a dossier at a moment: one of those who sit it, one sheet at a time. */
export function mayBegin(facts: BeginFacts, at: Moment): Eligibility<MayNotBegin> {
  if (!facts.sitter) return no({ code: "quiz/not-a-sitter", roles: facts.rules.sits });
  const eligibility = mayStartAttempt(facts.history, facts.rules, at);
  if (!eligibility.may) return eligibility;
  if (!facts.open) return no({ code: "quiz/not-open" });
  return facts.elsewhere ? no({ code: "quiz/another-open" }) : eligibility;
}

/** Whether a person may start an attempt at a moment; `attempt` is its number, `left` what remains after it. */
export function mayStartAttempt(history: AttemptHistory, rules: AttemptRules, at: Moment): Eligibility {
  const { attempts } = history;
  if (attempts.some((one) => one.passed === true)) return no({ code: "quiz/already-passed" });
  if (attempts.some((one) => one.endedAt === null)) return no({ code: "quiz/attempt-already-running" });
  const allowed = rules.attempts + history.reopened;
  if (attempts.length >= allowed) return no({ code: "quiz/attempts-exhausted", allowed });
  const from = possibleFrom(attempts, rules);
  if (from !== null && dayOf(at) < from) return no({ code: "quiz/too-soon", from });
  return { may: true, attempt: attempts.length + 1, left: allowed - attempts.length - 1 };
}

const no = <Why>(why: Why): { readonly may: false; readonly why: Why } => ({ may: false, why });

function possibleFrom(attempts: readonly PastAttempt[], rules: AttemptRules): Day | null {
  const ends = attempts.flatMap((one) => (one.endedAt === null ? [] : [one.endedAt])).sort();
  const last = ends.at(-1);
  return last === undefined ? null : addDays(dayOf(last), rules.daysBetweenAttempts);
}
