import { addMinutes } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import { mayBegin } from "./eligibility.ts";
import type { Sitter, SittingEvent, StartCodeSent } from "./sitting.events.ts";
import type {
  ArrangementFacts,
  BeginAttempt,
  GrantExtraTime,
  OpenSitting,
  ReopenAttempts,
  RequestStartCode,
  SittingCommand,
  SittingFacts,
  SittingRefusal,
  SittingState,
} from "./sitting.model.ts";

type Decided = Decision<SittingEvent, SittingRefusal>;

/** One person sitting the quiz: told that it is open, a code, attempts begun, one more attempt, more time (R-QCM-5). */
export const sittingDecider: Decider<SittingCommand, SittingState, SittingEvent, SittingRefusal, SittingFacts> = {
  initial: {
    ...{ status: "open", sitter: null, told: false, code: null, commitments: [] },
    ...{ attempts: [], reopened: 0, extraMinutes: 0 },
  },
  decide,
  evolve,
};

function decide(command: SittingCommand, state: SittingState, facts: SittingFacts): Decided {
  switch (command.type) {
    case "OpenSitting":
      return open(command, state);
    case "RequestStartCode":
      return requestCode(command, given(facts.begin));
    case "BeginAttempt":
      return begin(command, state, facts);
    case "ReopenAttempts":
      return reopen(command, state, given(facts.arrangement));
    case "GrantExtraTime":
      return grantExtraTime(command, state, given(facts.arrangement));
    default:
      return unreachable(command);
  }
}

function given<T>(fact: T | undefined): T {
  if (fact === undefined) throw new Error("a fact this command is judged on was not given");
  return fact;
}

const sitterOf = ({ dossierId, organisationId, personId }: Sitter): Sitter => ({
  dossierId,
  organisationId,
  personId,
});

const open = (command: OpenSitting, { told }: SittingState): Decided =>
  told ? refuse({ code: "quiz/already-open" }) : accept({ ...command, type: "SittingOpened" });

function requestCode(command: RequestStartCode, facts: NonNullable<SittingFacts["begin"]>): Decided {
  const { by, at, commitment } = command;
  const eligibility = mayBegin(facts, at);
  if (!eligibility.may) return refuse(eligibility.why);
  const expiresAt = addMinutes(at, facts.codeMinutes);
  return accept({ type: "StartCodeSent", by, at, ...sitterOf(command), commitment, expiresAt });
}

/** The code last sent is the only one that counts, and serves once. */
function begin(command: BeginAttempt, state: SittingState, facts: SittingFacts): Decided {
  const { by, at, attemptId, codeHash } = command;
  const eligibility = mayBegin(given(facts.begin), at);
  if (!eligibility.may) return refuse(eligibility.why);
  const sent = given(facts.code);
  if (state.code === null || sent?.commitment !== state.code.commitment)
    return refuse({ code: "quiz/no-code-requested" });
  if (at >= state.code.expiresAt) return refuse({ code: "quiz/code-expired" });
  if (codeHash !== sent.hash) return refuse({ code: "quiz/code-wrong" });
  return accept({ type: "AttemptBegun", by, at, ...sitterOf(command), attemptId });
}

function reopen(command: ReopenAttempts, state: SittingState, facts: ArrangementFacts): Decided {
  const { by, at, reason } = command;
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  const refusal = whyNot.reopening(state, facts);
  return refusal === null
    ? accept({ type: "AttemptsReopened", by, at, ...sitterOf(command), reason })
    : refuse(refusal);
}

/** What may be arranged for somebody who sits the quiz (R-QCM-5). */
export type Arrangement = "reopening" | "extra-time";

const isRunning = ({ attempts }: ArrangementFacts): boolean => attempts.some(({ endedAt }) => endedAt === null);

const whyNot: Readonly<Record<Arrangement, (state: SittingState, facts: ArrangementFacts) => SittingRefusal | null>> = {
  reopening(state, facts) {
    if (hasPassed(facts)) return { code: "quiz/already-passed" };
    const left = facts.rules.attempts + state.reopened > facts.attempts.length;
    return left || isRunning(facts) ? { code: "quiz/attempts-left" } : null;
  },
  /** Time is added before a sheet begins: its end does not move once its person has read it. */
  "extra-time"(state, facts) {
    if (hasPassed(facts)) return { code: "quiz/already-passed" };
    if (isRunning(facts)) return { code: "quiz/extra-time-too-late" };
    return state.extraMinutes > 0 ? { code: "quiz/extra-time-already-granted" } : null;
  },
};

const hasPassed = ({ attempts }: ArrangementFacts): boolean => attempts.some(({ passed }) => passed === true);

/** What may be arranged now, once a reason is given. */
export const arrangeable = (state: SittingState, facts: ArrangementFacts): readonly Arrangement[] =>
  (["reopening", "extra-time"] as const).filter((one) => whyNot[one](state, facts) === null);

function grantExtraTime(command: GrantExtraTime, state: SittingState, facts: ArrangementFacts): Decided {
  const { by, at, reason } = command;
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  const refusal = whyNot["extra-time"](state, facts);
  if (refusal !== null) return refuse(refusal);
  const minutes = facts.rules.extraTimeMinutes;
  return accept({ type: "ExtraTimeGranted", by, at, ...sitterOf(command), minutes, reason, internal: true });
}

function evolve(before: SittingState, event: SittingEvent): SittingState {
  const state = { ...before, sitter: sitterOf(event) };
  switch (event.type) {
    case "SittingOpened":
      return { ...state, told: true };
    case "StartCodeSent":
      return { ...state, ...sent(event), commitments: [...state.commitments, fixed(event)] };
    case "AttemptBegun":
      return { ...state, code: null, attempts: [...state.attempts, event.attemptId] };
    case "AttemptsReopened":
      return { ...state, reopened: state.reopened + 1 };
    case "ExtraTimeGranted":
      return { ...state, extraMinutes: event.minutes };
    default:
      return unreachable(event);
  }
}

const sent = ({ commitment, expiresAt }: StartCodeSent): Pick<SittingState, "code"> => ({
  code: { commitment, expiresAt },
});

const fixed = ({ commitment, at }: StartCodeSent): SittingState["commitments"][number] => ({ commitment, at });
