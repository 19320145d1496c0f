import { type Day, earlier, later } from "../shared/calendar.ts";
import type {
  AnnulledWithdrawal,
  Granted,
  HabilitationState,
  HabilitationStatus,
  Suspension,
  Term,
} from "./habilitation.state.ts";

/** A stretch of time under one status; `until` is the first day after it, null for the final one. */
export interface Period {
  readonly status: HabilitationStatus;
  readonly from: Day;
  readonly until: Day | null;
}

/** The final status and its first day; the ends foreseen by the calendar are known in advance. */
export interface Ending {
  readonly status: Exclude<HabilitationStatus, "active" | "suspended">;
  readonly on: Day;
}

/** The term that runs last. */
export const lastTerm = ({ terms, grant }: Granted): Term =>
  terms.at(-1) ?? { from: grant.effectiveOn, until: grant.expiresOn, agreementId: grant.agreementId };

/** The suspension that goes on, past its last day too, until it is lifted or the habilitation ends (R-SUS-3). */
export const openSuspension = ({ suspensions }: Granted): Suspension | null =>
  suspensions.find(({ liftedOn }) => liftedOn === null) ?? null;

/** What ends it first; on the same day, a withdrawal then the end of the registration come before the rest (R-CERT-1). */
export function endingOf(state: Granted): Ending {
  const { withdrawal, registrationEndsOn, termination } = state;
  const endings: Ending[] = [];
  if (withdrawal !== null) endings.push({ status: "withdrawn", on: withdrawal.decided.effectiveOn });
  if (registrationEndsOn !== null) endings.push({ status: "ended", on: registrationEndsOn });
  if (termination !== null) endings.push({ status: "terminated", on: termination.effectiveOn });
  const expiry: Ending = { status: "expired", on: lastTerm(state).until };
  return [...endings, expiry].reduce((first, next) => (next.on < first.on ? next : first));
}

/**
 * The whole life under its successive statuses, without gap or overlap, past and to come as things stand: a status follows
 * the date without anything being done that day.
 */
export function periods(state: HabilitationState): readonly Period[] {
  if (state.status === "none") return [];
  const ending = endingOf(state);
  const { effectiveOn } = state.grant;
  const stretches: Period[] = [];
  let cursor = effectiveOn;
  for (const { decided, liftedOn } of state.suspensions) {
    const from = later(cursor, decided.from);
    const until = liftedOn === null ? ending.on : earlier(liftedOn, ending.on);
    if (from >= until) continue;
    stretches.push({ status: "active", from: cursor, until: from }, { status: "suspended", from, until });
    cursor = until;
  }
  stretches.push({ status: "active", from: cursor, until: ending.on });
  const lived = stretches.filter(({ from, until }) => until !== null && from < until);
  const whole: readonly Period[] = [
    ...lived,
    { status: ending.status, from: later(ending.on, effectiveOn), until: null },
  ];
  return state.annulledWithdrawals.reduce(withAnnulled, whole);
}

/** A withdrawal annulled on appeal stays what it was until that day: the past does not change (R-WIT-1, R-REC-1). */
function withAnnulled(lived: readonly Period[], { from, until }: AnnulledWithdrawal): readonly Period[] {
  const before = lived.flatMap((one) =>
    one.from < from ? [{ ...one, until: one.until === null ? from : earlier(one.until, from) }] : [],
  );
  const after = lived.flatMap((one) =>
    one.until === null || one.until > until ? [{ ...one, from: later(one.from, until) }] : [],
  );
  return [...before, { status: "withdrawn", from, until }, ...after];
}

/** The status on a day; null before the effective day. */
export const statusOn = (state: HabilitationState, on: Day): HabilitationStatus | null =>
  periods(state).find(({ from, until }) => from <= on && (until === null || on < until))?.status ?? null;

/** Whether its suspension has passed its last day without lift: shown « suspendue – décision en cours » (R-SUS-3). */
export function awaitsDecisionOn(state: HabilitationState, on: Day): boolean {
  if (state.status === "none" || statusOn(state, on) !== "suspended") return false;
  const suspension = state.suspensions.findLast(({ decided }) => decided.from <= on);
  return suspension !== undefined && on > suspension.decided.lastDay;
}
