import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import type { ReviewState } from "./review.model.ts";

export type ReviewDeadline = Deadline<"publication-review" | "publication-correction">;

/** What is due about a publication that is read (R-COM-1); a draft has no last day. */
export function reviewDeadlines(state: ReviewState): readonly ReviewDeadline[] {
  switch (state.status) {
    case "requested":
    case "corrected":
      return [
        {
          ...{ rule: "R-COM-1", what: "publication-review", dueOn: state.answerBy, owner: heldBy("account_manager") },
          explanation: {},
        },
      ];
    case "to-correct":
      return state.correctBy === null
        ? []
        : [
            {
              ...{ rule: "R-COM-1", what: "publication-correction", dueOn: state.correctBy },
              ...{ owner: heldBy("referent"), explanation: {} },
            },
          ];
    case "none":
    case "conforming":
      return [];
  }
}
