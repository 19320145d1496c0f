import { type Day, earlier, later, type Moment } from "../shared/calendar.ts";
import type {
  AnnulledWithdrawal,
  Granted,
  HabilitationState,
  HabilitationStatus,
  Stay,
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
  terms.at(-1) ?? {
    from: grant.effectiveOn,
    until: grant.expiresOn,
    extendedUntil: null,
    agreementId: grant.agreementId,
  };

/** The day on which a term has expired, its extension included (R-REN-3). */
export const termEnd = ({ until, extendedUntil }: Term): Day => extendedUntil ?? until;

/** The suspension that goes on, past its last day too, until it is lifted or the habilitation ends (R-SUS-3). */
export const openSuspension = ({ suspensions }: Granted): Suspension | null =>
  suspensions.find(({ liftedOn }) => liftedOn === null) ?? null;

/** The stay of a sanction that an appeal contests, past or going on (R-CMP-5). */
const stayOf = ({ stays }: Granted, decidedAt: Moment): Stay | null =>
  stays.findLast((one) => one.decidedAt === decidedAt) ?? null;

/** The sanction that an appeal keeps from having effect for now, and since when (R-CMP-5). */
export function sanctionStayed({ stays }: Granted): { readonly sanction: Stay["decision"]; readonly from: Day } | null {
  const stay = stays.find(({ until }) => until === null);
  return stay === undefined ? null : { sanction: stay.decision, from: stay.from };
}

/** Whether the sanction that stands has no effect for now, an appeal being examined. */
export const isStayed = (state: Granted): boolean => sanctionStayed(state) !== null;

/** The day from which a withdrawal has effect as things stand; none while an appeal suspends it. */
function withdrawalDay(state: Granted): Day | null {
  if (state.withdrawal === null) return null;
  const { at, effectiveOn } = state.withdrawal.decided;
  const stay = stayOf(state, at);
  if (stay === null) return effectiveOn;
  return stay.until === null ? null : later(effectiveOn, stay.until);
}

/** What a stayed withdrawal was before the appeal suspended it. */
function withdrawnBeforeStay(state: Granted): readonly AnnulledWithdrawal[] {
  if (state.withdrawal === null) return [];
  const { at, effectiveOn: from } = state.withdrawal.decided;
  const stay = stayOf(state, at);
  return stay === null || stay.from <= from ? [] : [{ from, until: stay.from }];
}

/** What ends it first; on the same day, a withdrawal then the end of the registration come before the rest (R-CERT-1). */
export function endingOf(state: Granted): Ending {
  const { registrationEndsOn, termination } = state;
  const endings: Ending[] = [];
  const withdrawnOn = withdrawalDay(state);
  if (withdrawnOn !== null) endings.push({ status: "withdrawn", on: withdrawnOn });
  if (registrationEndsOn !== null) endings.push({ status: "ended", on: registrationEndsOn });
  if (termination !== null) endings.push({ status: "terminated", on: termination.effectiveOn });
  const expiry: Ending = { status: "expired", on: termEnd(lastTerm(state)) };
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
    stretches.push(
      { status: "active", from: cursor, until: from },
      ...withoutStay({ from, until }, stayOf(state, decided.at)),
    );
    cursor = until;
  }
  stretches.push({ status: "active", from: cursor, until: ending.on });
  const lived = stretches.filter(({ from, until }) => until !== null && from < until);
  const whole: readonly Period[] = [
    ...lived,
    { status: ending.status, from: later(ending.on, effectiveOn), until: null },
  ];
  return [...state.annulledWithdrawals, ...withdrawnBeforeStay(state)].reduce(withAnnulled, whole);
}

/** A suspension, active again while an appeal suspends its effects. */
function withoutStay(
  { from, until }: { readonly from: Day; readonly until: Day },
  stay: Stay | null,
): readonly Period[] {
  if (stay === null) return [{ status: "suspended", from, until }];
  const [stayed, again] = [earlier(later(stay.from, from), until), earlier(stay.until ?? until, until)];
  return [
    { status: "suspended", from, until: stayed },
    { status: "active", from: stayed, until: again },
    { status: "suspended", from: again, until },
  ];
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
