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

/** Why an attempt may not start, and from which day it may when only time is missing (R-QCM-5). */
export type NotYet =
  | { readonly code: "quiz/already-passed" }
  | { readonly code: "quiz/attempt-already-running" }
  | { readonly code: "quiz/attempts-exhausted"; readonly allowed: number }
  | { readonly code: "quiz/too-soon"; readonly from: Day };

export type Eligibility =
  | { readonly may: true; readonly attempt: number; readonly left: number }
  | { readonly may: false; readonly why: NotYet };

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

const no = (why: NotYet): Eligibility => ({ may: false, why });

function possibleFrom(attempts: readonly PastAttempt[], rules: AttemptRules): Day | null {
  const ends = attempts.flatMap((one) => (one.endedAt === null ? [] : [one.endedAt])).sort();
  const last = ends.at(-1);
  return last === undefined ? null : addDays(dayOf(last), rules.daysBetweenAttempts);
}
