import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { addDays, daysBetween } from "../shared/calendar.ts";
import { calendar, type DateRules, type Milestone, type MilestoneKind } from "./calendar.ts";
import type { Granted, HabilitationState } from "./habilitation.state.ts";
import { endingOf, openSuspension } from "./periods.ts";

export type HabilitationDeadline = Deadline<
  | Exclude<MilestoneKind, "renewal">
  | "observations"
  | "hearing"
  | "correction-proof"
  | "withdrawal-review"
  | "escalation"
  | "appeal"
>;

/** What is due in the life of an habilitation, as things stand: its calendar, then what a sanction asks for. */
export function habilitationDeadlines(state: HabilitationState, rules: DateRules): readonly HabilitationDeadline[] {
  if (state.status === "none") return [];
  return inOrder([...calendar(state, rules).flatMap(milestoneDue), ...procedureDeadlines(state, rules)]);
}

/** What a sanction asks for; what the calendar brings has streams of its own. */
export const procedureDeadlines = (state: Granted, rules: DateRules): readonly HabilitationDeadline[] =>
  inOrder([...observationsDue(state), ...suspensionDue(state, rules), ...appealsDue(state)]);

const inOrder = (due: readonly HabilitationDeadline[]): readonly HabilitationDeadline[] =>
  due.toSorted((one, other) => daysBetween(other.dueOn, one.dueOn));

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

const organisation = heldBy("legal_representative");

const observationsDue = (state: Granted): readonly HabilitationDeadline[] =>
  state.withdrawal !== null
    ? []
    : state.grievances.map(({ aim, notifiedOn, observationsUntil }) => ({
        ...{ rule: "R-SUS-2", what: "observations", dueOn: observationsUntil, owner: organisation },
        explanation: { aim, notifiedOn },
      }));

/** The proofs of each failing, then the review on the last day, then the end of what is tolerated without a decision (R-SUS-3). */
function suspensionDue(state: Granted, rules: DateRules): readonly HabilitationDeadline[] {
  const suspension = openSuspension(state);
  if (suspension === null || state.withdrawal !== null) return [];
  const { failings, from, lastDay, hearingDueOn } = suspension.decided;
  const decisionMaker = heldBy("decision_maker");
  const reviewedBy = addDays(lastDay, rules.reviewDays);
  const due: HabilitationDeadline[] = failings.map(({ code, proofDueOn }) => ({
    ...{ rule: "R-SUS-1", what: "correction-proof", dueOn: proofDueOn, owner: organisation },
    explanation: { ground: code, lastDay },
  }));
  if (hearingDueOn !== null) {
    due.push({ rule: "R-SUS-2", what: "hearing", dueOn: hearingDueOn, owner: decisionMaker, explanation: { from } });
  }
  due.push(
    { rule: "R-SUS-3", what: "withdrawal-review", dueOn: lastDay, owner: decisionMaker, explanation: { from } },
    {
      ...{ rule: "R-SUS-3", what: "escalation", opensOn: addDays(lastDay, 1), dueOn: reviewedBy },
      ...{ owner: heldBy("quality_manager"), explanation: { lastDay } },
    },
  );
  return due.filter(({ dueOn }) => dueOn < endingOf(state).on);
}

function appealsDue({ suspensions, withdrawal }: Granted): readonly HabilitationDeadline[] {
  const notifications = [
    ...suspensions.flatMap(({ notified, refusedLift }) => [notified, refusedLift?.notified ?? null]),
    withdrawal?.notified ?? null,
  ];
  return notifications.flatMap((notified): HabilitationDeadline[] => {
    if (notified === null || notified.appealUntil === null) return [];
    const { decision, notifiedOn, appealUntil } = notified;
    return [
      {
        ...{ rule: "R-CMP-5", what: "appeal", dueOn: appealUntil, owner: organisation },
        explanation: { decision, notifiedOn },
      },
    ];
  });
}
