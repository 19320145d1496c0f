import { type Deadline, type Explanation, heldBy } from "../deadlines/deadline.model.ts";
import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addDays, type Day, dayOf } from "../shared/calendar.ts";
import type { DateRules } from "./calendar.ts";
import type { SanctionAim } from "./habilitation.events.ts";
import type { Granted, Suspension } from "./habilitation.state.ts";
import { endingOf, isStayed, openSuspension } from "./periods.ts";
import { correctionStatus, removalAfter } from "./procedure.corrections.ts";
import { changedSince } from "./procedure.people.ts";
import { awaitingPresentation, pointsOf } from "./procedure.points.ts";

export type ProcedureDeadline = Deadline<
  | "letter"
  | "observations"
  | "sanction-decision"
  | "hearing"
  | "correction-proof"
  | "correction-verification"
  | "mentions-removal"
  | "people-telling"
  | "expiry-telling"
  | "withdrawal-procedure"
  | "withdrawal-review"
  | "escalation"
  | "appeal"
>;

const organisation = heldBy("legal_representative");
const decisionMaker = heldBy("decision_maker");
const accountManager = heldBy("account_manager");

/** What a sanction asks for, before and after it: of the organisation, of who verifies, of who decides. */
export const procedureDeadlines = (state: Granted, rules: DateRules): readonly ProcedureDeadline[] => [
  ...lettersDue(state),
  ...grievancesDue(state, rules),
  ...suspensionDue(state, rules),
  ...removalDue(state, rules),
  ...tellingDue(state),
  ...appealsDue(state),
];

const letter = (decision: string, dueOn: Day): ProcedureDeadline => ({
  ...{ rule: "R-NOT-1", what: "letter", dueOn, owner: accountManager, explanation: { decision } },
});

/** What is decided is notified at once: its delays wait for it (R-NOT-1). */
function lettersDue(state: Granted): readonly ProcedureDeadline[] {
  const { suspensions, withdrawal } = state;
  const last = suspensions.at(-1);
  const refused = last?.refusedLift ?? null;
  return [
    ...awaitingPresentation(state).map(({ aim, at }) => letter(`grievances-${aim}`, dayOf(at))),
    ...(last !== undefined && last.notified === null ? [letter("suspension", dayOf(last.decided.at))] : []),
    ...(refused !== null && refused.notified === null ? [letter("refused-lift", refused.refusedOn)] : []),
    ...(withdrawal !== null && withdrawal.notified === null
      ? [letter("withdrawal", dayOf(withdrawal.decided.at))]
      : []),
  ];
}

const observations = (explanation: Explanation, dueOn: Day): ProcedureDeadline => ({
  ...{ rule: "R-SUS-2", what: "observations", dueOn, owner: organisation, explanation },
});

/** Observations, awaited on the points not answered yet, then a decision: a sanction or none; never nothing. */
function grievancesDue(state: Granted, rules: DateRules): readonly ProcedureDeadline[] {
  if (state.withdrawal !== null) return [];
  const silent = pointsOf(state).filter(({ answers, dropped }) => dropped === null && answers.length === 0);
  return state.grievances.flatMap(({ aim, notifiedOn, observationsUntil }): readonly ProcedureDeadline[] => [
    ...(silent.some((point) => point.aim === aim) ? [observations({ aim, notifiedOn }, observationsUntil)] : []),
    {
      ...{ rule: "R-SUS-2", what: "sanction-decision", owner: decisionMaker, opensOn: addDays(observationsUntil, 1) },
      ...{ dueOn: lastDayOfDelay(observationsUntil, rules.decisionDays), explanation: { aim, observationsUntil } },
    },
  ]);
}

/** The proofs of each failing, then the review on the last day, then the end of what is tolerated without a decision (R-SUS-3). */
function suspensionDue(state: Granted, rules: DateRules): readonly ProcedureDeadline[] {
  const suspension = openSuspension(state);
  if (suspension === null || state.withdrawal !== null || isStayed(state)) return [];
  const { from, lastDay, hearingDueOn, repeated } = suspension.decided;
  const due: ProcedureDeadline[] = [...correctionsDue(suspension)];
  if (hearingDueOn !== null && suspension.hearing === null)
    due.push({ rule: "R-SUS-2", what: "hearing", dueOn: hearingDueOn, owner: decisionMaker, explanation: { from } });
  if (repeated.length > 0 && !isReproached(state, "withdrawal"))
    due.push({
      ...{ rule: "R-SUS-3", what: "withdrawal-procedure", dueOn: from, owner: decisionMaker },
      explanation: { grounds: repeated.join(", ") },
    });
  due.push(
    { rule: "R-SUS-3", what: "withdrawal-review", dueOn: lastDay, owner: decisionMaker, explanation: { from } },
    {
      ...{
        rule: "R-SUS-3",
        what: "escalation",
        opensOn: addDays(lastDay, 1),
        dueOn: addDays(lastDay, rules.reviewDays),
      },
      ...{ owner: heldBy("quality_manager"), explanation: { lastDay } },
    },
  );
  return due.filter(({ dueOn }) => dueOn < endingOf(state).on);
}

/** Whether grievances with this aim wait for their letter, for observations or for a decision. */
export const isReproached = (state: Granted, aim: SanctionAim): boolean =>
  [...state.grievances, ...awaitingPresentation(state)].some((notice) => notice.aim === aim);

/** A proof is waited for until it is filed, then looked at before the last day; again once it was found insufficient. */
const correctionsDue = (suspension: Suspension): readonly ProcedureDeadline[] =>
  suspension.decided.failings.flatMap(({ code, proofDueOn }): readonly ProcedureDeadline[] => {
    const { lastDay } = suspension.decided;
    switch (correctionStatus(suspension, code)) {
      case "verified":
        return [];
      case "filed":
      case "filed-late":
        return [
          {
            ...{ rule: "R-SUS-1", what: "correction-verification", dueOn: lastDay, owner: accountManager },
            explanation: { ground: code, lastDay },
          },
        ];
      default:
        return [
          {
            ...{ rule: "R-SUS-1", what: "correction-proof", dueOn: proofDueOn, owner: organisation },
            explanation: { ground: code, lastDay },
          },
        ];
    }
  });

function removalDue(state: Granted, rules: DateRules): readonly ProcedureDeadline[] {
  const due = removalAfter(state, rules);
  if (due === null || due.proved !== null) return [];
  const { since, dueOn } = due;
  return [
    {
      ...{ rule: "R-EFF-1", what: "mentions-removal", opensOn: since, dueOn },
      ...{ owner: heldBy("referent"), explanation: { since } },
    },
  ];
}

/** Whoever trains or is enrolled knows what changes for them the day it does, be it an end that nobody decided (R-EFF-1). */
function tellingDue(state: Granted): readonly ProcedureDeadline[] {
  const decided = changedSince(state);
  const since = decided ?? endingOf(state).on;
  if (isStayed(state) || state.told.some((one) => one.since === since)) return [];
  const asked = { rule: "R-EFF-1", dueOn: since, owner: accountManager, explanation: { since } } as const;
  return [
    decided === null ? { ...asked, what: "expiry-telling", opensOn: since } : { ...asked, what: "people-telling" },
  ];
}

function appealsDue({ suspensions, withdrawal }: Granted): readonly ProcedureDeadline[] {
  const notifications = [
    ...suspensions.flatMap(({ notified, refusedLift }) => [notified, refusedLift?.notified ?? null]),
    withdrawal?.notified ?? null,
  ];
  return notifications.flatMap((notified): ProcedureDeadline[] => {
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
