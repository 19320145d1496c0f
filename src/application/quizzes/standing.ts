import { type AttemptHistory, mayStartAttempt } from "../../domain/quizzes/eligibility.ts";
import type { QuizRules } from "../../domain/schemes/rulebook.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";

/** Where one person stands at the quiz: what they may do now, and from which day when only time is missing. */
export interface QuizStanding {
  readonly status: "not-open" | "possible" | "running" | "waiting" | "exhausted" | "passed";
  readonly from: Day | null;
  /** The number of the next attempt, and how many are left after it; null when none is possible now. */
  readonly number: number | null;
  readonly left: number | null;
}

const plain = (status: QuizStanding["status"], from: Day | null = null): QuizStanding => ({
  ...{ status, from, number: null, left: null },
});

/** Where a person with these attempts stands at a moment, the step being open or not. */
export function standingOf(
  history: AttemptHistory,
  rules: QuizRules,
  now: { readonly open: boolean; readonly at: Moment },
): QuizStanding {
  const eligibility = mayStartAttempt(history, rules, now.at);
  if (!eligibility.may) {
    switch (eligibility.why.code) {
      case "quiz/already-passed":
        return plain("passed");
      case "quiz/attempt-already-running":
        return plain("running");
      case "quiz/attempts-exhausted":
        return plain("exhausted");
      case "quiz/too-soon":
        return plain("waiting", eligibility.why.from);
    }
  }
  if (!now.open) return plain("not-open");
  return { status: "possible", from: null, number: eligibility.attempt, left: eligibility.left };
}
