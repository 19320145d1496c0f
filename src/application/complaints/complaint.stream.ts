import { openFollowUps } from "../../domain/complaints/complaint.conclude.ts";
import { complaintDeadlines } from "../../domain/complaints/complaint.deadlines.ts";
import { complaintDecider, isConcluded } from "../../domain/complaints/complaint.decide.ts";
import type { ComplaintEvent, ComplaintOutcome } from "../../domain/complaints/complaint.events.ts";
import type {
  ComplaintCommand,
  ComplaintFacts,
  ComplaintRefusal,
  ComplaintState,
  ConcludedComplaint,
  OpenComplaint,
} from "../../domain/complaints/complaint.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { type Stream, single } from "../stream.ts";

/** An alert or a complaint; it is no part of the history of a dossier, whose readers are not its own. */
export const complaintStream: Stream<
  ComplaintCommand,
  ComplaintState,
  ComplaintEvent,
  ComplaintRefusal,
  ComplaintFacts
> = {
  name: "complaint",
  decider: complaintDecider,
  readings: (id, state, position) =>
    state.status === "none"
      ? []
      : [
          single("complaints", { id, ...columns(state), position }),
          // No dossier: whoever manages it is not told that somebody complained.
          deadlineRows(
            { about: "complaint", id, organisationId: state.organisationId, dossierId: null },
            complaintDeadlines(state),
          ),
        ],
};

function columns(state: OpenComplaint | ConcludedComplaint) {
  const { received, track, status, hearings } = state;
  const awaited = hearings.find(({ answer }) => answer === null);
  return {
    ...{ number: received.number, kind: received.kind, track, channel: received.channel, status },
    organisation_id: state.organisationId,
    habilitation_id: state.habilitationId,
    dossier_id: state.dossierId,
    handler: state.handler,
    concerned: state.concerned,
    received_on: received.receivedOn,
    acknowledge_by: received.acknowledgeBy,
    acknowledged_on: state.acknowledgedOn,
    decide_by: state.decideBy,
    heard: hearings.length > 0,
    answer_by: isConcluded(state) ? null : (awaited?.answerBy ?? null),
    anonymous: received.author === null,
    tracking_hash: received.trackingHash,
    ...conclusionColumns(state),
  };
}

const conclusionColumns = (state: OpenComplaint | ConcludedComplaint) =>
  isConcluded(state)
    ? {
        concluded_on: dayOf(state.conclusion.at),
        closed_on: state.closedOn,
        outcome: outcomeOf(state),
        follow_ups: openFollowUps(state),
      }
    : { concluded_on: null, closed_on: null, outcome: null, follow_ups: [] };

/** How it was concluded, in one word. */
export function outcomeOf({
  conclusion,
  track,
}: ConcludedComplaint): ComplaintOutcome | "inadmissible" | "out-of-scope" {
  if (conclusion.type === "ComplaintDecided") return conclusion.outcome;
  return track === "out-of-scope" ? "out-of-scope" : "inadmissible";
}
