import { statedGrounds } from "../schemes/statedGrounds.ts";
import { addMonths, dayOf, earlier } from "../shared/calendar.ts";
import { type Act, accept, type Decision, refuse } from "../shared/decider.ts";
import { dateRules } from "./calendar.ts";
import { backDated, effectsMoved, sessionsUndecided } from "./habilitation.checks.ts";
import type {
  CalendarAgreed,
  HabilitationExtended,
  HabilitationGranted,
  HabilitationRenewed,
  HabilitationTerminated,
  RegistrationEndRecorded,
  Scope,
} from "./habilitation.events.ts";
import type {
  Extend,
  GrantHabilitation,
  HabilitationFacts,
  HabilitationRefusal,
  RecordRegistrationEnd,
  Renew,
  Terminate,
} from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { lastTerm } from "./periods.ts";
import { weighed } from "./procedure.effects.ts";
import type { EffectsWeighed } from "./procedure.events.ts";

type Result<E> = Decision<E, HabilitationRefusal>;

const partsOf = ["establishments", "programmes", "modalities", "trainers"] as const satisfies readonly (keyof Scope)[];

/** The habilitation begins with the agreement and follows its dates (R-AGR-2, R-CERT-1). */
export function grant(
  command: GrantHabilitation,
  { agreement, rules }: HabilitationFacts,
): Result<HabilitationGranted | CalendarAgreed> {
  if (agreement === null) return refuse({ code: "habilitation/agreement-not-concluded" });
  const parts = partsOf.filter((part) => command.scope[part].length === 0);
  if (parts.length > 0) return refuse({ code: "habilitation/scope-empty", parts });
  const { agreementId, effectiveOn, endsOn } = agreement;
  const { registrationEndsOn } = command;
  if (registrationEndsOn !== null && registrationEndsOn <= effectiveOn) {
    return refuse({ code: "habilitation/registration-ended", on: registrationEndsOn });
  }
  return accept<HabilitationGranted | CalendarAgreed>(
    { ...command, type: "HabilitationGranted", agreementId, effectiveOn, expiresOn: endsOn },
    calendarAgreed(command, rules),
  );
}

/** The dates of a period follow the scheme under which it was agreed (R-SUR-6). */
const calendarAgreed = ({ by, at }: Act, rules: HabilitationFacts["rules"]): CalendarAgreed => ({
  ...{ type: "CalendarAgreed", by, at, rules: dateRules(rules) },
});

/** Known or moved, never into the past: what the habilitation was on a day does not change afterwards. */
export function recordRegistrationEnd(command: RecordRegistrationEnd, state: Granted): Result<RegistrationEndRecorded> {
  const { by, at, endsOn } = command;
  const past = endsOn === null ? null : backDated(endsOn, command);
  if (past !== null) return refuse(past);
  if (endsOn === state.registrationEndsOn) return refuse({ code: "habilitation/registration-end-unchanged" });
  return accept({ type: "RegistrationEndRecorded", by, at, endsOn });
}

/** A new period from the old expiry, under a new agreement concluded before it (R-REN-2, R-REN-3). */
export function renew(
  command: Renew,
  state: Granted,
  facts: HabilitationFacts,
): Result<HabilitationRenewed | CalendarAgreed> {
  const { by, at, grounds } = command;
  const { until: expiresOn } = lastTerm(state);
  const { agreement } = facts;
  if (agreement === null) return refuse({ code: "habilitation/agreement-not-concluded" });
  if (agreement.effectiveOn !== expiresOn) {
    return refuse({ code: "habilitation/agreement-does-not-continue", expiresOn });
  }
  if (state.registrationEndsOn !== null && state.registrationEndsOn <= expiresOn) {
    return refuse({ code: "habilitation/registration-ended", on: state.registrationEndsOn });
  }
  const { agreementId, endsOn } = agreement;
  return accept<HabilitationRenewed | CalendarAgreed>(
    { type: "HabilitationRenewed", by, at, grounds, agreementId, from: expiresOn, expiresOn: endsOn },
    calendarAgreed(command, facts.rules),
  );
}

/** Once by term, for the months of the scheme at most, never past the registration of the certification (R-REN-3, R-CERT-1). */
export function extend(
  { by, at, grounds }: Extend,
  state: Granted,
  { agreement, rules }: HabilitationFacts,
): Result<HabilitationExtended> {
  const term = lastTerm(state);
  if (agreement === null) return refuse({ code: "habilitation/agreement-not-concluded" });
  if (term.extendedUntil !== null) return refuse({ code: "habilitation/already-extended", until: term.extendedUntil });
  if (agreement.effectiveOn !== term.until) {
    return refuse({ code: "habilitation/agreement-does-not-continue", expiresOn: term.until });
  }
  const longest = addMonths(term.until, rules.habilitation.extensionMonths);
  const latest = state.registrationEndsOn === null ? longest : earlier(longest, state.registrationEndsOn);
  const { agreementId, endsOn: until } = agreement;
  if (until > latest) return refuse({ code: "habilitation/extension-too-long", latest });
  return accept({ type: "HabilitationExtended", by, at, grounds, agreementId, from: term.until, until });
}

/** An end without fault, after the notice of the agreement unless it is waived (R-CHG-2). */
export function terminate(
  command: Terminate,
  state: Granted,
  facts: HabilitationFacts,
): Result<EffectsWeighed | HabilitationTerminated> {
  const { by, at, effectiveOn, sessions } = command;
  if (state.termination !== null) {
    return refuse({ code: "habilitation/already-terminated", on: state.termination.effectiveOn });
  }
  const stated = statedGrounds(command.grounds, "end", facts.grounds);
  if (!stated.ok) return refuse(stated.refusal);
  const refusal =
    backDated(effectiveOn, command) ??
    noticeTooShort(command, facts) ??
    sessionsUndecided(sessions, facts) ??
    effectsMoved(command, facts);
  if (refusal !== null) return refuse(refusal);
  return accept<EffectsWeighed | HabilitationTerminated>(weighed("termination", command), {
    ...{ type: "HabilitationTerminated", by, at, grounds: stated.grounds, effectiveOn, sessions },
  });
}

function noticeTooShort(
  { at, effectiveOn, noticeWaived }: Terminate,
  { rules }: HabilitationFacts,
): HabilitationRefusal | null {
  const earliest = addMonths(dayOf(at), rules.habilitation.terminationNoticeMonths);
  return noticeWaived || effectiveOn >= earliest ? null : { code: "habilitation/notice-too-short", earliest };
}
