import { dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { DeclaredSession, SessionDeclared, SessionEvent, SessionFateSet } from "./session.events.ts";
import type { DeclaredState, SessionState } from "./session.model.ts";

/** What a session becomes by an event. */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === "SessionDeclared") return declared(event);
  return state.status === "none" ? state : evolveDeclared(state, event);
}

const declared = (event: SessionDeclared): DeclaredState => ({
  ...{ status: "declared", declared: event, session: sessionIn(event), remarks: event.remarks },
  ...{ headcountDueOn: event.headcountDueOn, corrections: 0, fate: null },
});

const sessionIn = (event: DeclaredSession): DeclaredSession => {
  const { from, until, modalities, where, trainers, others, programme, expected } = event;
  return { from, until, modalities, where, trainers, others, programme, expected };
};

function evolveDeclared(state: DeclaredState, event: Exclude<SessionEvent, SessionDeclared>): SessionState {
  switch (event.type) {
    case "SessionCorrected": {
      const { remarks, headcountDueOn } = event;
      return { ...state, session: sessionIn(event), remarks, headcountDueOn, corrections: state.corrections + 1 };
    }
    case "SessionCancelled":
      return { ...state, status: "cancelled" };
    case "HeadcountReported": {
      const { prepared, enrolled, gaveUp, at } = event;
      return { ...state, status: "reported", headcount: { prepared, enrolled, gaveUp }, reportedOn: dayOf(at) };
    }
    case "SessionFateSet":
      return { ...state, status: statusAfter[event.fate], fate: event };
    default:
      return unreachable(event);
  }
}

/** A session that may finish goes on as declared. */
const statusAfter = { finish: "declared", transfer: "transferred", stop: "stopped" } as const satisfies Record<
  SessionFateSet["fate"],
  DeclaredState["status"]
>;
