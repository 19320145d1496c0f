import { type Day, dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { DossierEvent } from "./dossier.events.ts";
import type { Acceptance, ApplicationUnderWay, DossierState, OpenPoint } from "./dossier.model.ts";

type Opened = Exclude<DossierState, { status: "none" }>;
type Filed = Exclude<Opened, { status: "draft" | "abandoned" }>;

/** What an application becomes by what happens to it. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  if (event.type === "DossierOpened") {
    const { organisationId, number, scheme, by } = event;
    return { status: "draft", organisationId, number, scheme, openedBy: by, manager: null, closesOn: null };
  }
  if (state.status === "none") return state;
  switch (event.type) {
    case "ManagerAssigned":
      return { ...state, manager: event.personId };
    case "ClosureAnnounced":
      return { ...state, closesOn: event.closesOn };
    case "DossierAbandoned":
      return isUnderWay(state) ? { ...opened(state), status: "abandoned", kind: event.kind, before: state } : state;
    case "DossierSubmitted": {
      const rounds = state.status === "incomplete" ? state.rounds + 1 : 1;
      const { content, programmeId, at } = event;
      return {
        ...opened(state),
        closesOn: null,
        status: "submitted",
        content,
        programmeId,
        submittedOn: dayOf(at),
        instructedFrom: dayOf(at),
        rounds,
      };
    }
    default:
      if (state.status === "abandoned") return event.type === "DossierReopened" ? takenUpAgain(state) : state;
      return state.status === "draft" ? state : evolveFiled(state, event);
  }
}

const isUnderWay = (state: Opened): state is ApplicationUnderWay =>
  state.status !== "refused" && state.status !== "abandoned" && state.status !== "concluded";

/** As it was before its closure, with whoever follows it now; a new closure is announced anew. */
const takenUpAgain = ({ before, manager }: Extract<Opened, { status: "abandoned" }>): DossierState => ({
  ...before,
  ...{ manager, closesOn: null },
});

function evolveFiled(
  state: Filed,
  event: Exclude<
    DossierEvent,
    { type: "DossierOpened" | "ManagerAssigned" | "ClosureAnnounced" | "DossierAbandoned" | "DossierSubmitted" }
  >,
): DossierState {
  switch (event.type) {
    case "PointsRaised": {
      const points = event.points.map((point): OpenPoint => ({ ...point, answer: null }));
      return { ...filed(state), status: "incomplete", points, answerBy: event.answerBy };
    }
    case "PointAnswered":
      return state.status === "incomplete"
        ? { ...state, points: state.points.map((point) => answered(point, event)) }
        : state;
    case "DossierAccepted":
      return { ...filed(state), status: "accepted", acceptedBy: event.by, acceptedOn: dayOf(event.at) };
    case "RefusalProposed":
      return { ...filed(state), status: "refusal_proposed", proposedBy: event.by, grounds: event.grounds };
    case "RefusalSetAside":
      return { ...filed(state), status: "submitted" };
    case "DossierRefused":
      return { ...filed(state), status: "refused", reapplyFrom: event.reapplyFrom, accepted: acceptanceOf(state) };
    case "DossierReopened":
      return reopened(state, dayOf(event.at));
    case "DossierAmended":
      return { ...state, content: event.content };
    case "DossierConcluded":
      return state.status === "accepted" ? conclude(state, event.habilitationId) : state;
    default:
      return unreachable(event);
  }
}

const acceptanceOf = (state: Filed): Acceptance | null =>
  state.status === "accepted" ? { acceptedBy: state.acceptedBy, acceptedOn: state.acceptedOn } : null;

function reopened(state: Filed, on: Day): DossierState {
  if (state.status !== "refused") return state;
  return state.accepted === null
    ? { ...filed(state), status: "submitted", instructedFrom: on }
    : { ...filed(state), ...state.accepted, status: "accepted" };
}

const answered = (point: OpenPoint, event: Extract<DossierEvent, { type: "PointAnswered" }>): OpenPoint =>
  point.id === event.pointId ? { ...point, answer: event.text } : point;

function opened({ organisationId, number, scheme, openedBy, manager, closesOn }: Opened) {
  return { organisationId, number, scheme, openedBy, manager, closesOn };
}

function filed(state: Filed) {
  const { content, programmeId, submittedOn, instructedFrom, rounds } = state;
  return { ...opened(state), content, programmeId, submittedOn, instructedFrom, rounds };
}

const conclude = (state: Extract<DossierState, { status: "accepted" }>, habilitationId: string): DossierState => ({
  ...filed(state),
  status: "concluded",
  acceptedBy: state.acceptedBy,
  acceptedOn: state.acceptedOn,
  habilitationId,
});
