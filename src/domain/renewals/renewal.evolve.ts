import { dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { RenewalDecided, RenewalEvent, RenewalFiled, RenewalOpened, RenewalReturned } from "./renewal.events.ts";
import type { OpenedRenewal, RenewalState } from "./renewal.model.ts";

type Later = Exclude<RenewalEvent, RenewalOpened>;

/** What a renewal becomes by an event. */
export function evolve(state: RenewalState, event: RenewalEvent): RenewalState {
  if (event.type === "RenewalOpened") return { status: "open", opened: event, ratings: {}, extension: null };
  return state.status === "none" ? state : evolveOpened(state, event);
}

function evolveOpened(state: OpenedRenewal, event: Later): OpenedRenewal {
  switch (event.type) {
    case "RenewalFiled":
      return filed(state, event);
    case "RenewalReturned":
      return returned(state, event);
    case "RenewalPointRated":
      return { ...state, ratings: { ...state.ratings, [event.point]: event } };
    case "RenewalExamined":
      return state.status === "filed" ? { ...state, status: "examined", examined: event } : state;
    case "RenewalDecided":
      return decided(state, event);
    case "RenewalDecisionNotified":
      return "notified" in state ? { ...state, notified: event } : state;
    case "RenewalReopened":
      return reopened(state);
    case "ExtensionDecided":
      return { ...state, extension: { decided: event, concluded: false } };
    case "ExtensionConcluded":
      return { ...state, extension: state.extension && { ...state.extension, concluded: true } };
    case "RenewalConcluded": {
      const { from, expiresOn } = event;
      return state.status === "granted" ? { ...state, status: "concluded", from, expiresOn } : state;
    }
    case "RenewalClosed": {
      const { opened, ratings, extension } = state;
      const file = "filed" in state ? state.filed : null;
      return { status: "closed", opened, ratings, extension, filed: file, endedOn: event.endedOn };
    }
    default:
      return unreachable(event);
  }
}

function filed(state: OpenedRenewal, event: RenewalFiled): OpenedRenewal {
  const { opened, ratings, extension } = state;
  const firstCompleteOn = state.status === "returned" ? state.firstCompleteOn : dayOf(event.at);
  return { status: "filed", opened, ratings, extension, filed: event, firstCompleteOn };
}

/** What is sent back is verified again; what was verified stays so. */
function returned(state: OpenedRenewal, event: RenewalReturned): OpenedRenewal {
  if (state.status !== "filed" && state.status !== "examined") return state;
  const { opened, extension, filed: file, firstCompleteOn } = state;
  const codes = event.points.map(({ code }) => code);
  const ratings = Object.fromEntries(Object.entries(state.ratings).filter(([code]) => !codes.includes(code)));
  return { status: "returned", opened, ratings, extension, filed: file, firstCompleteOn, returned: event };
}

/** The refusal is as if it had not been: the same file is decided again. */
function reopened(state: OpenedRenewal): OpenedRenewal {
  if (state.status !== "refused") return state;
  const { opened, ratings, extension, filed: file, firstCompleteOn, examined } = state;
  return { status: "examined", opened, ratings, extension, filed: file, firstCompleteOn, examined };
}

const decided = (state: OpenedRenewal, event: RenewalDecided): OpenedRenewal =>
  state.status === "examined"
    ? { ...state, status: event.outcome === "renew" ? "granted" : "refused", decided: event, notified: null }
    : state;
