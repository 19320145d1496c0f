import { lastDayOfDelay } from "../deadlines/delays.ts";
import { statedGrounds } from "../schemes/statedGrounds.ts";
import { addDays, addMonths, dayOf } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AlertEvent } from "./alert.events.ts";
import { evolve } from "./alert.evolve.ts";
import type {
  AddFacts,
  AlertCommand,
  AlertFacts,
  AlertOwner,
  AlertRefusal,
  AskExplanations,
  DeclineProposal,
  GiveExplanations,
  ProposeAudit,
  RaiseAlert,
  ReassignAlert,
  SnoozeAlert,
} from "./alert.model.ts";
import type { AlertState, AlertStatus, RaisedAlert } from "./alert.state.ts";

type Decided = Decision<AlertEvent, AlertRefusal>;

const examining = [
  "AddFacts",
  "ReassignAlert",
  "ObserveAlert",
  "SnoozeAlert",
  "AskExplanations",
  "ProposeAudit",
  "ProposeSanction",
] as const;

/** What an alert accepts, by its status; a closed one is never reopened: other facts make another alert. */
export const alertAccepts = {
  none: ["RaiseAlert"],
  open: [...examining, "CloseAlert"],
  observed: [...examining.filter((type) => type !== "ObserveAlert"), "CloseAlert"],
  snoozed: [...examining, "CloseAlert"],
  asked: ["AddFacts", "ReassignAlert", "GiveExplanations", "ProposeAudit", "ProposeSanction", "CloseAlert"],
  answered: [...examining, "CloseAlert"],
  "audit-proposed": ["AddFacts", "NoteAuditOrdered", "DeclineProposal"],
  "sanction-proposed": ["AddFacts", "NoteGrievances", "DeclineProposal"],
  closed: [],
} as const satisfies Record<AlertStatus, readonly AlertCommand["type"][]>;

/** The rules of an alert: nothing follows from facts alone, a person decides with a reason (R-SUR-5). */
export const alert: Decider<AlertCommand, AlertState, AlertEvent, AlertRefusal, AlertFacts> = {
  initial: { status: "none" },
  decide,
  evolve,
};

function decide(command: AlertCommand, state: AlertState, facts: AlertFacts): Decided {
  if (command.type === "RaiseAlert")
    return state.status === "none" ? raise(command, facts) : refuse({ code: "alert/already-raised" });
  const accepted: readonly AlertCommand["type"][] = alertAccepts[state.status];
  if (state.status === "none" || !accepted.includes(command.type))
    return refuse({ code: "alert/not-now", status: state.status });
  return decideRaised(command, state, facts);
}

function decideRaised(command: Exclude<AlertCommand, RaiseAlert>, state: RaisedAlert, facts: AlertFacts): Decided {
  const { by, at } = command;
  switch (command.type) {
    case "AddFacts":
      return addFacts(command, state, facts);
    case "ObserveAlert":
      return reasoned(command, (reason) => ({ type: "AlertObserved", by, at, reason }));
    case "SnoozeAlert":
      return snooze(command, facts);
    case "AskExplanations":
      return ask(command, facts);
    case "GiveExplanations":
      return explain(command);
    case "ProposeAudit":
      return proposeAudit(command, facts);
    case "ProposeSanction":
      return reasoned(command, (reason) => ({ type: "SanctionProposed", by, at, reason, dueOn: dueFrom(at, facts) }));
    case "NoteAuditOrdered":
      return accept({ type: "ComplementaryAuditOrdered", by, at, auditId: command.auditId });
    case "NoteGrievances":
      return accept({ type: "SanctionOpened", by, at });
    case "DeclineProposal":
      return decline(command, state, facts);
    case "ReassignAlert":
      return reassign(command, state);
    case "CloseAlert":
      return reasoned(command, (reason) => ({ type: "AlertClosed", by, at, reason, outcome: command.outcome }));
    default:
      return unreachable(command);
  }
}

const dueFrom = (at: RaiseAlert["at"], { rules }: AlertFacts) => lastDayOfDelay(dayOf(at), rules.actionDays);

function raise(
  { by, at, signal, fingerprint, organisationId, dossierId, owner }: RaiseAlert,
  facts: AlertFacts,
): Decided {
  const of = { organisationId, dossierId, owner, fingerprint };
  return accept({ type: "AlertRaised", by, at, ...signal, ...of, dueOn: dueFrom(at, facts) });
}

function addFacts({ by, at, facts, seen, fingerprint }: AddFacts, state: RaisedAlert, given: AlertFacts): Decided {
  if (state.seen.some((known) => known.fingerprint === fingerprint)) return refuse({ code: "alert/facts-known" });
  return accept({ type: "AlertFactsAdded", by, at, facts, seen, fingerprint, dueOn: dueFrom(at, given) });
}

function reasoned({ reason }: { readonly reason: TextRef }, event: (reason: string) => AlertEvent): Decided {
  return reason === null ? refuse({ code: "alert/reason-missing" }) : accept(event(reason));
}

function reassign(command: ReassignAlert, { raised }: RaisedAlert): Decided {
  const { by, at, owner, check } = command;
  if (isSame(owner, raised.owner)) return refuse({ code: "alert/already-theirs" });
  if (check !== null && !check.eligible) return refuse({ code: "alert/owner-not-eligible", reasons: check.reasons });
  return reasoned(command, (reason) => ({ type: "AlertReassigned", by, at, reason, owner, check }));
}

const isSame = (one: AlertOwner, other: AlertOwner): boolean =>
  one.kind === "person" ? other.kind === "person" && one.personId === other.personId : one.kind === other.kind;

function snooze(command: SnoozeAlert, { rules }: AlertFacts): Decided {
  const { by, at, until } = command;
  const from = addDays(dayOf(at), 1);
  const latest = addMonths(dayOf(at), rules.snoozeMonths);
  if (until < from || until > latest) return refuse({ code: "alert/day-wrong", from, until: latest });
  return reasoned(command, (reason) => ({ type: "AlertSnoozed", by, at, reason, until }));
}

/** The delay to decide runs once the organisation has had its time to answer. */
function ask(command: AskExplanations, { rules }: AlertFacts): Decided {
  const { by, at } = command;
  const answerDueOn = lastDayOfDelay(dayOf(at), rules.explanationDays);
  const dueOn = lastDayOfDelay(answerDueOn, rules.actionDays);
  return reasoned(command, (reason) => ({ type: "ExplanationsAsked", by, at, reason, answerDueOn, dueOn }));
}

function explain({ by, at, text, attachments }: GiveExplanations): Decided {
  if (text === null) return refuse({ code: "alert/explanations-empty" });
  return accept({ type: "ExplanationsGiven", by, at, text, attachments });
}

function proposeAudit({ by, at, grounds }: ProposeAudit, facts: AlertFacts): Decided {
  const stated = statedGrounds(grounds, "order_audit", facts.grounds);
  if (!stated.ok) return refuse(stated.refusal);
  const dueOn = dueFrom(at, facts);
  return accept({ type: "ComplementaryAuditProposed", by, at, grounds: stated.grounds, dueOn });
}

function decline(command: DeclineProposal, state: RaisedAlert, facts: AlertFacts): Decided {
  const { by, at } = command;
  if (state.status === "sanction-proposed")
    return reasoned(command, (reason) => ({ type: "SanctionDeclined", by, at, reason, dueOn: dueFrom(at, facts) }));
  const stated = statedGrounds(command.grounds, "decline_audit", facts.grounds);
  if (!stated.ok) return refuse(stated.refusal);
  return accept({ type: "ComplementaryAuditDeclined", by, at, grounds: stated.grounds });
}
