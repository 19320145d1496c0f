import { type Day, dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AlertEvent, AlertFactsAdded, AlertRaised } from "./alert.events.ts";
import type { AlertOutcome, AlertState, RaisedAlert } from "./alert.state.ts";

/** What an alert becomes by what happens to it. */
export function evolve(state: AlertState, event: AlertEvent): AlertState {
  if (event.type === "AlertRaised") return { status: "open", dueOn: event.dueOn, raised: event, seen: [seenIn(event)] };
  if (state.status === "none") throw new Error(`${event.type} before the alert is raised`);
  return evolveRaised(state, event);
}

const seenIn = ({ at, facts, seen, fingerprint }: AlertRaised | AlertFactsAdded) => ({
  ...{ on: dayOf(at), facts, seen, fingerprint },
});

function evolveRaised(state: RaisedAlert, event: Exclude<AlertEvent, AlertRaised>): AlertState {
  const known = { raised: state.raised, seen: state.seen };
  const on = dayOf(event.at);
  switch (event.type) {
    case "AlertFactsAdded":
      return withFacts(state, event);
    case "AlertObserved":
      return { status: "observed", ...known };
    case "AlertSnoozed":
      return { status: "snoozed", ...known, until: event.until };
    case "ExplanationsAsked":
      return { status: "asked", ...known, askedOn: on, answerDueOn: event.answerDueOn, dueOn: event.dueOn };
    case "ExplanationsGiven":
      return { status: "answered", ...known, answeredOn: on, dueOn: dueOf(state, on) };
    case "ComplementaryAuditProposed":
      return { status: "audit-proposed", ...known, proposedOn: on, dueOn: event.dueOn };
    case "SanctionProposed":
      return { status: "sanction-proposed", ...known, proposedOn: on, dueOn: event.dueOn };
    case "SanctionDeclined":
      return { status: "open", ...known, dueOn: event.dueOn };
    case "ComplementaryAuditOrdered":
      return closed(state, on, "audit-ordered");
    case "ComplementaryAuditDeclined":
      return closed(state, on, "audit-declined");
    case "SanctionOpened":
      return closed(state, on, "sanction-opened");
    case "AlertReassigned":
      return { ...state, raised: { ...state.raised, owner: event.owner } };
    case "AlertClosed":
      return closed(state, on, event.outcome);
    default:
      return unreachable(event);
  }
}

/** Facts that changed wake what was observed or put off; they leave alone what somebody is already dealing with. */
function withFacts(state: RaisedAlert, event: AlertFactsAdded): AlertState {
  const seen = [seenIn(event), ...state.seen];
  const sleeps = state.status === "observed" || state.status === "snoozed";
  return sleeps ? { status: "open", raised: state.raised, seen, dueOn: event.dueOn } : { ...state, seen };
}

const dueOf = (state: RaisedAlert, otherwise: Day): Day => ("dueOn" in state ? state.dueOn : otherwise);

const closed = ({ raised, seen }: RaisedAlert, closedOn: Day, outcome: AlertOutcome): AlertState => ({
  ...{ status: "closed", raised, seen, closedOn, outcome },
});
