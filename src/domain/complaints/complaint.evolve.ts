import { dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { ComplaintEvent, ComplaintReceived, OrganisationAnswered } from "./complaint.events.ts";
import type { ComplaintState, ConcludedComplaint, OpenComplaint } from "./complaint.model.ts";

/** What an alert or a complaint becomes by what happens to it. */
export function evolve(state: ComplaintState, event: ComplaintEvent): ComplaintState {
  if (event.type === "ComplaintReceived") return received(event);
  if (state.status === "none") return state;
  return "conclusion" in state ? evolveConcluded(state, event) : evolveOpen(state, event);
}

const received = (event: ComplaintReceived): OpenComplaint => {
  const { track, organisationId, habilitationId, dossierId, decideBy } = event;
  return {
    ...{ status: "received", received: event, track, organisationId, habilitationId, dossierId, decideBy },
    ...{ concerned: [], handler: null, acknowledgedOn: null, extended: false, hearings: [], steps: [] },
  };
};

function evolveOpen(state: OpenComplaint, event: Exclude<ComplaintEvent, ComplaintReceived>): ComplaintState {
  switch (event.type) {
    case "HandlerAssigned":
      return { ...state, handler: event.handler };
    case "ComplaintAcknowledged":
      return { ...state, status: "acknowledged", acknowledgedOn: dayOf(event.at) };
    case "ComplaintRequalified": {
      const { track, organisationId, habilitationId, dossierId, concerned } = event;
      return { ...state, track, organisationId, habilitationId, dossierId, concerned, handler: null };
    }
    case "ComplaintAdmitted":
      return { ...state, status: "admissible" };
    case "OrganisationAsked": {
      const { hearingId, question, answerBy, at } = event;
      const hearing = { hearingId, question, answerBy, askedOn: dayOf(at), answer: null };
      return { ...state, status: "investigating", hearings: [...state.hearings, hearing] };
    }
    case "OrganisationAnswered":
      return answered(state, event);
    case "StepRecorded":
      return { ...state, status: "investigating", steps: [...state.steps, event.kind] };
    case "DelayExtended":
      return { ...state, decideBy: event.decideBy, extended: true };
    case "ComplaintDismissed":
      return { ...state, status: "inadmissible", conclusion: event, ...nothingYet };
    case "ComplaintDecided":
      return { ...state, status: "decided", conclusion: event, ...nothingYet };
    case "PrecisionAdded":
    case "AuthorWrittenTo":
    case "OutcomeCommunicated":
    case "FollowUpSettled":
    case "ComplaintClosed":
      return state;
    default:
      return unreachable(event);
  }
}

const nothingYet = { communicated: null, settled: [], closedOn: null } as const;

const answered = (state: OpenComplaint, { hearingId, text, files, late, at }: OrganisationAnswered): OpenComplaint => ({
  ...state,
  hearings: state.hearings.map((one) =>
    one.hearingId === hearingId ? { ...one, answer: { text, files, late, on: dayOf(at) } } : one,
  ),
});

function evolveConcluded(state: ConcludedComplaint, event: ComplaintEvent): ConcludedComplaint {
  switch (event.type) {
    case "OutcomeCommunicated":
      return { ...state, status: "communicated", communicated: event };
    case "FollowUpSettled":
      return { ...state, settled: [...state.settled, event] };
    case "ComplaintClosed":
      return { ...state, status: "closed", closedOn: dayOf(event.at) };
    default:
      return state;
  }
}
