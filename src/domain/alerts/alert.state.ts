import type { Day } from "../shared/calendar.ts";
import type { AlertRaised, Facts } from "./alert.events.ts";
import type { ClosingOutcome } from "./alert.model.ts";

/** Facts as they were seen, and when. */
export interface SeenFacts {
  readonly on: Day;
  readonly facts: Facts;
  readonly seen: Facts;
  readonly fingerprint: string;
}

interface Known {
  /** As it was raised, but its owner, who is the one of today. */
  readonly raised: AlertRaised;
  /** The last first. */
  readonly seen: readonly SeenFacts[];
}
interface ToDecide extends Known {
  /** Last day on which somebody decides what follows. */
  readonly dueOn: Day;
}

export type RaisedAlert =
  | (ToDecide & { readonly status: "open" })
  | (Known & { readonly status: "observed" })
  | (Known & { readonly status: "snoozed"; readonly until: Day })
  | (ToDecide & { readonly status: "asked"; readonly askedOn: Day; readonly answerDueOn: Day })
  | (ToDecide & { readonly status: "answered"; readonly answeredOn: Day })
  | (ToDecide & { readonly status: "audit-proposed"; readonly proposedOn: Day })
  | (ToDecide & { readonly status: "sanction-proposed"; readonly proposedOn: Day })
  | (Known & { readonly status: "closed"; readonly closedOn: Day; readonly outcome: AlertOutcome });

export type AlertState = { readonly status: "none" } | RaisedAlert;
export type AlertStatus = AlertState["status"];

/** How an alert ended. */
export type AlertOutcome = ClosingOutcome | "audit-ordered" | "audit-declined" | "sanction-opened";
