import { unreachable } from "../shared/unreachable.ts";
import type { QuestionAdopted, QuestionDrafted, QuestionEvent } from "./question.events.ts";
import type { KnownQuestion, QuestionAct, QuestionState } from "./question.model.ts";

/** What a question becomes by an event of its stream. */
export function evolve(before: QuestionState, event: QuestionEvent): QuestionState {
  const state = become(before, event);
  if (state.status === "none") return state;
  return { ...state, history: [...state.history, actOf(event)] };
}

const acts = {
  QuestionDrafted: "drafted",
  QuestionSubmitted: "submitted",
  QuestionReturned: "returned",
  QuestionApproved: "approved",
  QuestionSuspended: "suspended",
  QuestionReinstated: "reinstated",
  QuestionRetired: "retired",
  QuestionAdopted: "adopted",
} as const satisfies Record<QuestionEvent["type"], QuestionAct["act"]>;

function actOf(event: QuestionEvent): QuestionAct {
  const { by, at } = event;
  const reason = "reason" in event ? event.reason : null;
  return { act: acts[event.type], by, at, version: versionOf(event), reason };
}

function versionOf(event: QuestionEvent): number | null {
  if (event.type === "QuestionDrafted") return event.draft.version;
  if (event.type === "QuestionAdopted") return event.published.version;
  return "version" in event ? event.version : null;
}

function become(state: QuestionState, event: QuestionEvent): QuestionState {
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
  return state.status === "none" ? { status: "draft", scheme, used: null, next, history: [] } : { ...state, next };
}

/** What a scheme publishes takes the place of a version of the house that is not in use yet, when it has its number. */
function adopted(state: QuestionState, { scheme, published, active }: QuestionAdopted): KnownQuestion {
  const next = state.status === "none" || (state.next?.version ?? 0) <= published.version ? null : state.next;
  const history = state.status === "none" ? [] : state.history;
  return { status: active ? "active" : "suspended", scheme, used: published, next, history };
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
