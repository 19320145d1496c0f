import { addDays, addMonths, type Day, later } from "../shared/calendar.ts";
import type { Authorisation, AuthorisedFunction, WitnessAudit } from "./person.events.ts";
import type { PersonState } from "./person.model.ts";

type Named = Pick<Authorisation, "scheme" | "function">;

/** The authorisations of a person as unbroken periods: one that follows another without a day between makes it longer. */
export function unbroken(authorisations: readonly Authorisation[]): readonly Authorisation[] {
  const byRight = Map.groupBy(authorisations, (one) => JSON.stringify([one.scheme, one.function]));
  return [...byRight.values()].flatMap(joined);
}

function joined(held: readonly Authorisation[]): readonly Authorisation[] {
  const periods: Authorisation[] = [];
  for (const next of held.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = periods.at(-1);
    if (last === undefined || isAfter(next, last)) periods.push(next);
    else periods.splice(-1, 1, { ...last, until: latest(last.until, next.until) });
  }
  return periods;
}

const isAfter = (next: Authorisation, { until }: Authorisation): boolean =>
  until !== null && next.from > addDays(until, 1);

const latest = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : later(one, other);

/** The unbroken period in which a right is held on a day; null when it is not. */
export const heldOn = (
  authorisations: readonly Authorisation[],
  { scheme, function: right }: Named,
  on: Day,
): Authorisation | null =>
  unbroken(authorisations).find(
    (one) =>
      one.scheme === scheme && one.function === right && one.from <= on && (one.until === null || on <= one.until),
  ) ?? null;

/** The first of the reminders of an authorisation that ends: from that day on it is a task of the quality manager (R-IMP-4). */
const announcedFrom = (until: Day, reminderDays: readonly number[]): Day =>
  addDays(until, Math.min(0, ...reminderDays));

/** A right that is about to end, or whose holder is due to be observed. */
export interface Renewal {
  readonly code: "renew-authorisation" | "observe-auditor";
  readonly scheme: string;
  readonly function: AuthorisedFunction;
  readonly dueOn: Day;
}

interface ValidityRules {
  readonly reminderDays: readonly number[];
  readonly witnessEveryMonths: number;
}

/** What a scheme asks for about one person on a day: an authorisation to renew, an observation to hold. */
export function renewalsOf(
  state: Pick<PersonState, "authorisations" | "witnessed">,
  { scheme, on }: { readonly scheme: string; readonly on: Day },
  rules: ValidityRules,
): readonly Renewal[] {
  const held = unbroken(state.authorisations).filter(
    (one) => one.scheme === scheme && one.from <= on && (one.until === null || on <= one.until),
  );
  const ending = held.flatMap(({ function: right, until }): Renewal[] =>
    until === null || on < announcedFrom(until, rules.reminderDays)
      ? []
      : [{ code: "renew-authorisation", scheme, function: right, dueOn: until }],
  );
  const observedBy = nextObservation(state, { scheme, on }, rules.witnessEveryMonths);
  if (observedBy === null || on < announcedFrom(observedBy, rules.reminderDays)) return ending;
  return [...ending, { code: "observe-auditor", scheme, function: "audit", dueOn: observedBy }];
}

/** By when an auditor is observed again at work: so many months after the last time, or after the authorisation; null for who does not audit. */
export function nextObservation(
  { authorisations, witnessed }: Pick<PersonState, "authorisations" | "witnessed">,
  { scheme, on }: { readonly scheme: string; readonly on: Day },
  everyMonths: number,
): Day | null {
  const held = heldOn(authorisations, { scheme, function: "audit" }, on);
  if (held === null) return null;
  const last = lastObservation(witnessed, scheme);
  return addMonths(last === null ? held.from : later(last.on, held.from), everyMonths);
}

/** The last time somebody was observed under a scheme; null when they never were. */
export const lastObservation = (witnessed: readonly WitnessAudit[], scheme: string): WitnessAudit | null =>
  witnessed
    .filter((one) => one.scheme === scheme)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1) ?? null;
