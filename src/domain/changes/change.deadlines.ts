import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { isLoss } from "./change.kinds.ts";
import type { ChangeState } from "./change.model.ts";

export type ChangeDeadline = Deadline<"change-review" | "change-decision" | "change-completion" | "loss-review">;

/** What a declared change waits for, and from whom (R-CHG-1). */
export function changeDeadlines(state: ChangeState): readonly ChangeDeadline[] {
  if (state.status === "none") return [];
  const { declared, reviewDueOn: dueOn } = state;
  const explanation = { kind: declared.kind, happenedOn: declared.happenedOn };
  switch (state.status) {
    case "declared":
      return isLoss(declared.kind)
        ? [{ rule: "R-CHG-1", what: "loss-review", dueOn, owner: heldBy("decision_maker"), explanation }]
        : [{ rule: "R-CHG-1", what: "change-review", dueOn, owner: heldBy("account_manager"), explanation }];
    case "proposed":
      return [{ rule: "R-SCOPE-1", what: "change-decision", dueOn, owner: heldBy("decision_maker"), explanation }];
    case "to_complete":
      return [{ rule: "R-CHG-1", what: "change-completion", dueOn, owner: heldBy("referent"), explanation }];
    default:
      return [];
  }
}
