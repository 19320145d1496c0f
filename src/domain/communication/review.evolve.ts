import { unreachable } from "../shared/unreachable.ts";
import type { ReviewEvent } from "./review.events.ts";
import type { ReviewState } from "./review.model.ts";

/** What a publication that is read becomes by an event. */
export function evolve(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case "ReviewRequested":
      return { status: "requested", opened: event, answer: null, correction: null, answerBy: event.answerBy };
    case "PublicationFound":
      return { status: "to-correct", opened: event, answer: null, correction: null, correctBy: event.correctBy };
    case "ReviewAnswered": {
      if (state.status === "none") return state;
      const { opened, correction } = state;
      const known = { opened, correction, answer: event };
      return event.conforming
        ? { ...known, status: "conforming" }
        : { ...known, status: "to-correct", correctBy: event.correctBy };
    }
    case "CorrectionShown": {
      if (state.status === "none") return state;
      const { opened, answer } = state;
      return { status: "corrected", opened, answer, correction: event, answerBy: event.answerBy };
    }
    default:
      return unreachable(event);
  }
}
