import { decisionDecider } from "../../domain/decisions/decision.decide.ts";
import type { DecisionEvent } from "../../domain/decisions/decision.events.ts";
import type {
  DecisionCommand,
  DecisionFacts,
  DecisionRefusal,
  DecisionState,
} from "../../domain/decisions/decision.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { refusalRows } from "../notifications/notificationRow.ts";
import { numbered, type Stream, single, streamName } from "../stream.ts";

/** The review of a file and its decision; the stream is named by the dossier, which makes it part of its history. */
export const decisionStream: Stream<DecisionCommand, DecisionState, DecisionEvent, DecisionRefusal, DecisionFacts> = {
  name: "decision",
  decider: decisionDecider,
  readings(id, state) {
    const decision = decided(state);
    const grounds = decision?.grounds ?? [];
    return [
      single("decisions", columns(id, state)),
      numbered(
        "decision_grounds",
        streamName("decision", id),
        grounds.map(({ code }) => ({ dossier_id: id, ground: code })),
      ),
      numbered("notifications", streamName("decision", id), refusalRows(id, state)),
    ];
  },
};

/** The decision once taken; null before. */
export const decided = (state: DecisionState) =>
  state.status === "granted" || state.status === "refused" ? state.decision : null;

function columns(id: string, state: DecisionState) {
  const decision = decided(state);
  return {
    dossier_id: id,
    status: state.status,
    question_to: state.questions.find(({ status }) => status === "open")?.to ?? null,
    reviewed_by: state.status === "reviewed" ? state.review.by : null,
    decided_by: decision?.by ?? null,
    decided_on: decision === null ? null : dayOf(decision.at),
    sign_by: decision?.signBy ?? null,
  };
}
