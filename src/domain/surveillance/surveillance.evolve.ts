import { dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { SurveillanceEvent, SurveillanceOpened } from "./surveillance.events.ts";
import type { ConcludedState, Element, Gap, OpenState, SurveillanceState } from "./surveillance.model.ts";

/** What a surveillance becomes by an event. */
export function evolve(state: SurveillanceState, event: SurveillanceEvent): SurveillanceState {
  if (event.type === "SurveillanceOpened") return opened(event);
  if (state.status === "open") return evolveOpen(state, event);
  return state.status === "concluded" ? evolveConcluded(state, event) : state;
}

const opened = (event: SurveillanceOpened): OpenState => ({
  ...{ status: "open", opened: event, points: event.points, elements: {}, submittedOn: null },
  ...{ ratings: {}, captures: [], auditId: null },
});

const elementIn = (event: Extract<SurveillanceEvent, { type: "ElementGiven" | "GapCorrectionFiled" }>): Element => ({
  ...{ text: event.text, attachments: event.attachments, on: dayOf(event.at) },
});

function evolveOpen(state: OpenState, event: Exclude<SurveillanceEvent, SurveillanceOpened>): SurveillanceState {
  switch (event.type) {
    case "SurveillanceWidened":
      return { ...state, points: event.points, opened: { ...state.opened, reduced: false } };
    case "ElementGiven":
      return { ...state, elements: { ...state.elements, [event.point]: elementIn(event) } };
    case "ElementsSubmitted":
      return { ...state, submittedOn: dayOf(event.at) };
    case "PointRated":
      return { ...state, ratings: { ...state.ratings, [event.point]: event } };
    case "PublicationCaptured":
      return { ...state, captures: [...state.captures, event] };
    case "AuditLinked":
      return { ...state, auditId: event.auditId };
    case "SurveillanceConcluded": {
      const gaps = event.gaps.map((gap): Gap => ({ ...gap, correction: null, cleared: false, refused: null }));
      return { ...state, status: "concluded", conclusion: event, gaps, followUp: null };
    }
    case "SurveillanceSetAside":
      return { ...state, status: "set-aside" };
    case "GapCorrectionFiled":
    case "GapCorrectionJudged":
    case "FollowUpDecided":
      return state;
    default:
      return unreachable(event);
  }
}

function evolveConcluded(state: ConcludedState, event: SurveillanceEvent): ConcludedState {
  const change = (point: string, of: (gap: Gap) => Gap): ConcludedState => ({
    ...state,
    gaps: state.gaps.map((gap) => (gap.point === point ? of(gap) : gap)),
  });
  switch (event.type) {
    case "GapCorrectionFiled": {
      const { verifyBy, late } = event;
      const correction = { ...elementIn(event), verifyBy, late };
      return change(event.point, (gap) => ({ ...gap, correction, refused: null }));
    }
    case "GapCorrectionJudged":
      return change(event.point, (gap) => ({
        ...gap,
        cleared: event.cleared,
        refused: event.cleared ? null : event.note,
      }));
    case "FollowUpDecided":
      return { ...state, followUp: event.followUp };
    default:
      return state;
  }
}
