import { attemptDecider } from "../../domain/quizzes/attempt.decide.ts";
import type { AttemptEvent } from "../../domain/quizzes/attempt.events.ts";
import type {
  AttemptCommand,
  AttemptFacts,
  AttemptRefusal,
  AttemptState,
  FinishedAttempt,
} from "../../domain/quizzes/attempt.model.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

type Begun = Exclude<AttemptState, { status: "none" }>;

/** The stream of one attempt at the quiz: one sheet, from its start to its result. */
export const attemptStream: Stream<AttemptCommand, AttemptState, AttemptEvent, AttemptRefusal, AttemptFacts> = {
  name: "attempt",
  decider: attemptDecider,
  readings(id, state) {
    if (state.status === "none") return [];
    return [single("attempts", { id, ...columns(state) }), story("attempt", id, state)];
  },
};

/** What was answered to each question that counts, and whether it was right; null for what was marked before this was kept. */
function satOf({ paper, answers, score }: FinishedAttempt) {
  if (score.marks.length === 0) return null;
  return score.marks.map(({ question, points }) => ({
    ...{ question, version: paper.items.find((item) => item.question === question)?.version ?? 0 },
    ...{ chosen: answers[question] ?? [], isRight: points === score.unit },
  }));
}

function columns(state: Begun) {
  const finished = state.status === "running" ? null : state;
  return {
    dossier_id: state.dossierId,
    organisation_id: state.organisationId,
    person_id: state.personId,
    status: state.status,
    started_at: state.startedAt,
    ...{ deadline: state.deadline, closes_at: state.closesAt },
    questions: state.paper.items.map(({ question }) => question),
    sat: finished === null ? null : satOf(finished),
    finished_at: finished?.endedAt ?? null,
    passed: finished?.score.passed ?? null,
    points: finished?.score.points ?? null,
    max_points: finished?.score.max ?? null,
  };
}
