import { lastDayOfDelay, lastDayOfPeriod } from "../deadlines/delays.ts";
import { appealOn } from "../schemes/statedGrounds.ts";
import { addDays, type Day, dayOf, later } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import { backDated, droppedAmong, effectsMoved, founded, sessionsUndecided, unheard } from "./habilitation.checks.ts";
import type { Failing, HabilitationSuspended, LiftRefused, SuspensionLifted } from "./habilitation.events.ts";
import type {
  ChosenFailing,
  HabilitationFacts,
  HabilitationRefusal,
  Lift,
  RefuseLift,
  Suspend,
} from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { lastTerm, openSuspension } from "./periods.ts";
import { failingsThatAre } from "./procedure.corrections.ts";
import { weighed } from "./procedure.effects.ts";
import type { EffectsWeighed } from "./procedure.events.ts";

type Result<E> = Decision<E, HabilitationRefusal>;

/** A suspension for the months of the scheme, observations first unless an urgency is reasoned (R-SUS-1, R-SUS-2). */
export function suspend(
  command: Suspend,
  state: Granted,
  facts: HabilitationFacts,
): Result<EffectsWeighed | HabilitationSuspended> {
  const { by, at, from, urgency, sessions } = command;
  const { suspension, decision } = facts.rules;
  const taken = founded({ ...command, grounds: command.failings }, "suspend", facts);
  if (!taken.ok) return refuse(taken.refusal);
  const codes = taken.grounds.map(({ code }) => code);
  const notices = state.grievances.filter(({ aim }) => aim === "suspension");
  const lastDay = lastDayOfPeriod(from, suspension.months);
  const byDefault = later(from, addDays(lastDay, -suspension.proofDaysBeforeEnd));
  const refusal =
    backDated(from, command) ??
    proofsWrong(command, lastDay) ??
    droppedAmong(codes, "suspension", state) ??
    (urgency === null ? unheard(codes, notices, command) : null) ??
    sessionsUndecided(sessions, facts) ??
    effectsMoved(command, facts);
  if (refusal !== null) return refuse(refusal);
  return accept<EffectsWeighed | HabilitationSuspended>(weighed("suspension", command), {
    ...{ type: "HabilitationSuspended", by, at, from, lastDay, urgency, sessions },
    failings: failingsOf(command.failings, byDefault),
    hearingDueOn: urgency === null ? null : lastDayOfDelay(from, suspension.hearingDays),
    repeated: repeatedIn(state, codes, from),
    appeal: appealOn(taken.grounds, facts.grounds, decision.appealDays),
  });
}

/** Each failing names the proof expected, due between the first and the last day (R-SUS-1). */
function proofsWrong({ failings, from }: Suspend, lastDay: Day): HabilitationRefusal | null {
  const bare = failings.filter(({ proofExpected }) => proofExpected === null).map(({ code }) => code);
  if (bare.length > 0) return { code: "habilitation/proof-missing", grounds: bare };
  const outside = failings
    .filter(({ proofDueOn }) => proofDueOn !== null && (proofDueOn < from || proofDueOn > lastDay))
    .map(({ code }) => code);
  if (outside.length === 0) return null;
  return { code: "habilitation/proof-date-wrong", grounds: outside, from, until: lastDay };
}

const failingsOf = (chosen: readonly ChosenFailing[], byDefault: Day): readonly Failing[] =>
  chosen.flatMap(({ code, detail, proofExpected, proofDueOn }) =>
    detail === null || proofExpected === null
      ? []
      : [{ code, detail, proofExpected, proofDueOn: proofDueOn ?? byDefault }],
  );

/** Grounds already held in a suspension of the same term (R-SUS-3). */
function repeatedIn(state: Granted, codes: readonly string[], from: Day): readonly string[] {
  const cycle = state.terms.findLast((term) => term.from <= from) ?? lastTerm(state);
  const before = state.suspensions
    .filter(({ decided, annulled }) => !annulled && decided.from >= cycle.from)
    .flatMap(({ decided }) => decided.failings.map(({ code }) => code));
  return codes.filter((code) => before.includes(code));
}

/** The lift is decided once every failing is corrected, by somebody who verified no correction (R-SUS-1). */
export function lift(command: Lift, state: Granted, facts: HabilitationFacts): Result<SuspensionLifted> {
  const { by, at } = command;
  const suspension = openSuspension(state);
  if (suspension === null) return refuse({ code: "habilitation/not-now", status: "active" });
  const decision = founded(command, "lift", facts);
  if (!decision.ok) return refuse(decision.refusal);
  const open = failingsThatAre(suspension, "missing", "filed", "filed-late", "insufficient");
  if (open.length > 0) return refuse({ code: "habilitation/failing-not-corrected", grounds: open });
  return accept({ type: "SuspensionLifted", by, at, grounds: decision.grounds, from: dayOf(at) });
}

/** Refusing the lift is reasoned, and holds no correction filed and not yet verified against the organisation (R-SUS-3). */
export function refuseLift(command: RefuseLift, state: Granted, facts: HabilitationFacts): Result<LiftRefused> {
  const { by, at } = command;
  const suspension = openSuspension(state);
  if (suspension === null) return refuse({ code: "habilitation/not-now", status: "active" });
  const decision = founded(command, "refuse_lift", facts);
  if (!decision.ok) return refuse(decision.refusal);
  const unverified = failingsThatAre(suspension, "filed");
  if (unverified.length > 0) return refuse({ code: "habilitation/correction-not-verified", grounds: unverified });
  const appeal = appealOn(decision.grounds, facts.grounds, facts.rules.decision.appealDays);
  return accept({ type: "LiftRefused", by, at, grounds: decision.grounds, appeal });
}
