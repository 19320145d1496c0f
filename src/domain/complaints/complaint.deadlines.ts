import { type Deadline, type DeadlineOwner, heldBy } from "../deadlines/deadline.model.ts";
import { openFollowUps } from "./complaint.conclude.ts";
import { isConcluded } from "./complaint.decide.ts";
import type { ComplaintState, ConcludedComplaint, OpenComplaint } from "./complaint.model.ts";

export type ComplaintDeadline = Deadline<
  | "complaint-assignment"
  | "complaint-acknowledgement"
  | "complaint-hearing"
  | "complaint-decision"
  | "complaint-communication"
  | "complaint-follow-up"
>;

/** What is due on an alert or a complaint, as things stand (R-CMP-3, R-CMP-6). */
export function complaintDeadlines(state: ComplaintState): readonly ComplaintDeadline[] {
  if (state.status === "none" || state.status === "closed") return [];
  return isConcluded(state) ? concludedDue(state) : openDue(state);
}

const holderOf = ({ handler }: OpenComplaint | ConcludedComplaint): DeadlineOwner =>
  handler === null ? heldBy("quality_manager") : { kind: "person", personId: handler };

function openDue(state: OpenComplaint): readonly ComplaintDeadline[] {
  const { received, hearings, handler, decideBy } = state;
  const { number, receivedOn, acknowledgeBy } = received;
  const owner = holderOf(state);
  const decision: ComplaintDeadline = {
    ...{ rule: "R-CMP-3", what: "complaint-decision", dueOn: decideBy, owner },
    explanation: { number, receivedOn },
  };
  const awaited = hearings.filter(({ answer }) => answer === null);
  return [
    ...(state.status === "received"
      ? [
          {
            ...{ rule: "R-CMP-3" as const, dueOn: acknowledgeBy, owner, explanation: { number, receivedOn } },
            what: handler === null ? ("complaint-assignment" as const) : ("complaint-acknowledgement" as const),
          },
        ]
      : []),
    ...awaited.map(
      ({ answerBy, askedOn }): ComplaintDeadline => ({
        ...{ rule: "R-CMP-3", what: "complaint-hearing", dueOn: answerBy, owner: heldBy("legal_representative") },
        explanation: { number, askedOn },
      }),
    ),
    decision,
  ];
}

/** What is concluded is told in the time that was given to conclude; what was proposed waits for a decision maker. */
function concludedDue(state: ConcludedComplaint): readonly ComplaintDeadline[] {
  const { decideBy: dueOn, received } = state;
  const explanation = { number: received.number, receivedOn: received.receivedOn };
  const told: readonly ComplaintDeadline[] =
    state.communicated === null
      ? [{ rule: "R-CMP-3", what: "complaint-communication", dueOn, owner: holderOf(state), explanation }]
      : [];
  const owner = heldBy("decision_maker");
  return [
    ...told,
    ...openFollowUps(state).map(
      (kind): ComplaintDeadline => ({
        ...{ rule: "R-CMP-6", what: "complaint-follow-up", dueOn, owner },
        explanation: { ...explanation, kind },
      }),
    ),
  ];
}
