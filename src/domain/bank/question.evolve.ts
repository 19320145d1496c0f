import { unreachable } from "../shared/unreachable.ts";
import type { QuestionAdopted, QuestionDrafted, QuestionEvent } from "./question.events.ts";
import type { KnownQuestion, QuestionState } from "./question.model.ts";

/** What a question becomes by an event of its stream. */
export function evolve(state: QuestionState, event: QuestionEvent): QuestionState {
  if (event.type === "QuestionDrafted") return drafted(state, event);
  if (event.type === "QuestionAdopted") return adopted(state, event);
  if (state.status === "none") return state;
  switch (event.type) {
    case "QuestionSubmitted":
      return withNext(state, true);
    case "QuestionReturned":
      return withNext(state, false);
    case "QuestionApproved":
      return approved(state);
    case "QuestionSuspended":
      return { ...state, status: "suspended" };
    case "QuestionReinstated":
      return { ...state, status: "active" };
    case "QuestionRetired":
      return { ...state, status: "retired", next: null };
    default:
      return unreachable(event);
  }
}

function drafted(state: QuestionState, { scheme, draft }: QuestionDrafted): KnownQuestion {
  const next = { ...draft, submitted: false };
  return state.status === "none" ? { status: "draft", scheme, used: null, next } : { ...state, next };
}

/** What a scheme publishes takes the place of a version of the house that is not in use yet, when it has its number. */
function adopted(state: QuestionState, { scheme, published, active }: QuestionAdopted): KnownQuestion {
  const next = state.status === "none" || (state.next?.version ?? 0) <= published.version ? null : state.next;
  return { status: active ? "active" : "suspended", scheme, used: published, next };
}

function withNext(state: KnownQuestion, submitted: boolean): KnownQuestion {
  const next = state.next === null ? null : { ...state.next, submitted };
  if (state.used !== null) return { ...state, next };
  return { ...state, next, status: submitted ? "in_review" : "draft" };
}

function approved(state: KnownQuestion): KnownQuestion {
  if (state.next === null) return state;
  const { submitted: _, ...used } = state.next;
  return { ...state, used, next: null, status: state.status === "suspended" ? "suspended" : "active" };
}
