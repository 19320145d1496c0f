import { unreachable } from "../shared/unreachable.ts";
import type { ChangeEvent } from "./change.events.ts";
import type { ChangeState, Said } from "./change.model.ts";

/** What a declared change becomes by an event. */
export function evolve(state: ChangeState, event: ChangeEvent): ChangeState {
  if (event.type === "ChangeDeclared")
    return { status: "declared", declared: event, reviewDueOn: event.reviewDueOn, said: [] };
  if (state.status === "none") return state;
  const say = (kind: Said["kind"], text: string, files: readonly string[] = []) => ({
    said: [...state.said, { kind, by: event.by, at: event.at, text, files }],
  });
  switch (event.type) {
    case "ChangeSentBack":
      return { ...state, status: "to_complete", ...say("sent-back", event.reason) };
    case "ChangeCompleted":
      return {
        ...{ ...state, status: "declared", reviewDueOn: event.reviewDueOn },
        ...say("completed", event.text, event.files),
      };
    case "ChangeProposed":
      return { ...state, status: "proposed", ...say("proposed", event.opinion) };
    case "ChangeAccepted":
      return { ...state, status: "accepted", ...say("accepted", event.reason) };
    case "ChangeRefused":
      return { ...state, status: "refused", ...say("refused", event.reason) };
    case "ChangeReopened":
      return { ...state, status: "declared", reviewDueOn: event.reviewDueOn };
    case "ChangeWithdrawn":
      return { ...state, status: "withdrawn" };
    default:
      return unreachable(event);
  }
}
