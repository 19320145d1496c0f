import { type Deadline, type DeadlineOwner, heldBy } from "../deadlines/deadline.model.ts";
import type { AlertState, RaisedAlert } from "./alert.state.ts";

export type AlertDeadline = Deadline<"alert-action" | "alert-explanations" | "alert-proposal" | "alert-again">;

const ownerOf = ({ raised: { owner } }: RaisedAlert): DeadlineOwner =>
  owner.kind === "person" ? { kind: "person", personId: owner.personId } : heldBy("quality_manager");

/** What is due about an alert, as things stand (R-SUR-5). */
export function alertDeadlines(state: AlertState): readonly AlertDeadline[] {
  if (state.status === "none" || state.status === "closed" || state.status === "observed") return [];
  const { kind } = state.raised;
  const common = { rule: "R-SUR-5", explanation: { kind } } as const;
  const owner = ownerOf(state);
  switch (state.status) {
    case "open":
    case "answered":
      return [{ ...common, what: "alert-action", dueOn: state.dueOn, owner }];
    case "snoozed":
      return [{ ...common, what: "alert-again", opensOn: state.until, dueOn: state.until, owner }];
    case "asked":
      return [
        { ...common, what: "alert-explanations", dueOn: state.answerDueOn, owner: heldBy("referent") },
        { ...common, what: "alert-action", dueOn: state.dueOn, owner },
      ];
    case "audit-proposed":
    case "sanction-proposed":
      return [{ ...common, what: "alert-proposal", dueOn: state.dueOn, owner: heldBy("decision_maker") }];
  }
}
