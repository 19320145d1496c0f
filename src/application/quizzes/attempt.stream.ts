import { attemptDecider } from "../../domain/quizzes/attempt.decide.ts";
import type { AttemptEvent } from "../../domain/quizzes/attempt.events.ts";
import type { AttemptCommand, AttemptFacts, AttemptRefusal, AttemptState } from "../../domain/quizzes/attempt.model.ts";
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

function columns(state: Begun) {
  const finished = state.status === "running" ? null : state;
  return {
    dossier_id: state.dossierId,
    organisation_id: state.organisationId,
    person_id: state.personId,
    status: state.status,
    started_at: state.startedAt,
    deadline: state.deadline,
    finished_at: finished?.endedAt ?? null,
    passed: finished?.score.passed ?? null,
    points: finished?.score.points ?? null,
    max_points: finished?.score.max ?? null,
  };
}
