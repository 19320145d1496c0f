import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addDays, type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import { type CheckedSession, checkDeclared } from "./session.checks.ts";
import type { SessionEvent } from "./session.events.ts";
import { evolve } from "./session.evolve.ts";
import type {
  CancelSession,
  CorrectSession,
  DeclaredState,
  DeclareSession,
  ReportHeadcount,
  SessionCommand,
  SessionFacts,
  SessionRefusal,
  SessionState,
  SessionStatus,
  SetSessionFate,
} from "./session.model.ts";

type Result = Decision<SessionEvent, SessionRefusal>;

/** What a session accepts, by its status. */
export const sessionAccepts = {
  none: ["DeclareSession"],
  declared: ["CorrectSession", "CancelSession", "ReportHeadcount", "SetSessionFate"],
  cancelled: [],
  stopped: ["SetSessionFate"],
  transferred: ["SetSessionFate"],
  reported: ["ReportHeadcount"],
} as const satisfies Record<SessionStatus | "none", readonly SessionCommand["type"][]>;

/** The rules of a session of training: declared before, told after, and what becomes of it when the habilitation stops (R-ACT-1, R-EFF-1). */
export const trainingSession: Decider<SessionCommand, SessionState, SessionEvent, SessionRefusal, SessionFacts> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    const accepted: readonly SessionCommand["type"][] = sessionAccepts[state.status];
    const notNow = refuse({ code: "activity/not-now", status: state.status });
    if (!accepted.includes(command.type)) return notNow;
    if (command.type === "DeclareSession") return declare(command, facts);
    return state.status === "none" ? notNow : decideDeclared(command, state, facts);
  },
  evolve,
};

function decideDeclared(
  command: Exclude<SessionCommand, DeclareSession>,
  state: DeclaredState,
  facts: SessionFacts,
): Result {
  switch (command.type) {
    case "CorrectSession":
      return correct(command, state, facts);
    case "CancelSession":
      return cancel(command);
    case "ReportHeadcount":
      return report(command, state);
    case "SetSessionFate":
      return setFate(command);
    default:
      return unreachable(command);
  }
}

/** The last day on which a session that begins on a day is declared in time (R-ACT-1). */
const declarationDueOn = (from: Day, { declarationDaysBefore }: SessionFacts["rules"]): Day =>
  addDays(from, -declarationDaysBefore);

function declare(command: DeclareSession, facts: SessionFacts): Result {
  const { by, at, habilitationId, organisationId, dossierId } = command;
  const { suspendedFrom } = facts.habilitation;
  if (suspendedFrom !== null) return refuse({ code: "activity/suspended", from: suspendedFrom });
  const checked = checkDeclared(command, facts);
  if (!checked.ok) return refuse(checked.refusal);
  const late = dayOf(at) > declarationDueOn(command.from, facts.rules);
  return accept({
    ...{ type: "SessionDeclared", by, at, habilitationId, organisationId, dossierId },
    ...written(checked, late, facts),
  });
}

/** What was late stays late; a correction is late when it moves the first day too near (R-ACT-1). */
function correct(command: CorrectSession, state: DeclaredState, facts: SessionFacts): Result {
  const { by, at, from, until } = command;
  const { session, remarks } = state;
  const moved = from !== session.from || until !== session.until;
  const { suspendedFrom } = facts.habilitation;
  if (moved && suspendedFrom !== null) return refuse({ code: "activity/suspended", from: suspendedFrom });
  const checked = checkDeclared(command, facts);
  if (!checked.ok) return refuse(checked.refusal);
  const movedLate = from !== session.from && dayOf(at) > declarationDueOn(from, facts.rules);
  return accept({
    type: "SessionCorrected",
    by,
    at,
    ...written(checked, movedLate || remarks.includes("late"), facts),
  });
}

const written = ({ session, remarks }: CheckedSession, late: boolean, { rules }: SessionFacts) => ({
  ...session,
  headcountDueOn: lastDayOfDelay(session.until, rules.headcountDaysAfter),
  remarks: late ? (["late", ...remarks] as const) : remarks,
});

const cancel = ({ by, at, reason }: CancelSession): Result =>
  reason === null ? refuse({ code: "activity/reason-missing" }) : accept({ type: "SessionCancelled", by, at, reason });

/** From the last day on; whoever is neither enrolled nor gave up is explained (R-ACT-1, PS-09). */
function report(command: ReportHeadcount, { session, headcountDueOn }: DeclaredState): Result {
  const { by, at, prepared, enrolled, gaveUp, explanation } = command;
  const today = dayOf(at);
  if (today < session.until) return refuse({ code: "activity/headcount-too-early", from: session.until });
  const accounted = enrolled + gaveUp;
  if (accounted > prepared) return refuse({ code: "activity/headcount-inconsistent", prepared, accounted });
  const missing = prepared - accounted;
  if (missing > 0 && explanation === null) return refuse({ code: "activity/headcount-unexplained", missing });
  const late = today > headcountDueOn;
  return accept({
    ...{ type: "HeadcountReported", by, at, prepared, enrolled, gaveUp, late },
    explanation: missing > 0 ? explanation : null,
  });
}

const setFate = ({ by, at, fate, cause }: SetSessionFate): Result =>
  accept({ type: "SessionFateSet", by, at, fate, cause });
