import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { addDays, daysBetween } from "../shared/calendar.ts";
import { calendar, type DateRules, type Milestone, type MilestoneKind } from "./calendar.ts";
import type { HabilitationState } from "./habilitation.state.ts";
import { type ProcedureDeadline, procedureDeadlines } from "./procedure.deadlines.ts";

export type HabilitationDeadline = Deadline<Exclude<MilestoneKind, "renewal"> | ProcedureDeadline["what"]>;

/** What is due in the life of an habilitation, as things stand: its calendar, then what a sanction asks for. */
export function habilitationDeadlines(state: HabilitationState, rules: DateRules): readonly HabilitationDeadline[] {
  if (state.status === "none") return [];
  const due = [...calendar(state, rules).flatMap(milestoneDue), ...procedureDeadlines(state, rules)];
  return due.toSorted((one, other) => daysBetween(other.dueOn, one.dueOn));
}

function milestoneDue({ kind, dueOn, opensOn, closesOn }: Milestone): readonly HabilitationDeadline[] {
  switch (kind) {
    case "first-surveillance":
    case "annual-surveillance": {
      const owner = heldBy("account_manager");
      return [{ rule: "R-SUR-1", what: kind, dueOn, owner, explanation: { opensOn, closesOn } }];
    }
    case "renewal-opening":
      return [{ rule: "R-REN-1", what: kind, dueOn, owner: heldBy("referent"), explanation: {} }];
    case "renewal-file":
      return [{ rule: "R-REN-3", what: kind, dueOn, owner: heldBy("referent"), explanation: {} }];
    case "expiry":
      return [
        {
          rule: "R-REN-2",
          what: kind,
          dueOn: addDays(dueOn, -1),
          owner: heldBy("decision_maker"),
          explanation: { expiresOn: dueOn },
        },
      ];
    case "renewal":
      return [];
  }
}
