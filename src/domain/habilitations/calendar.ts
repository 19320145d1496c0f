import type { Rulebook } from "../schemes/rulebook.model.ts";
import type { LifeRules } from "../schemes/rulebookLife.model.ts";
import { addDays, addMonths, type Day, daysBetween } from "../shared/calendar.ts";
import type { Granted, HabilitationState, Term } from "./habilitation.state.ts";
import { endingOf, termEnd } from "./periods.ts";

/** A meeting point of the life of an habilitation (R-SUR-1, R-REN-1, R-REN-3). */
export type MilestoneKind =
  | "first-surveillance"
  | "annual-surveillance"
  | "renewal-opening"
  | "renewal-file"
  /** The old expiry of a term that was renewed. */
  | "renewal"
  | "expiry";

export interface Milestone {
  readonly kind: MilestoneKind;
  readonly dueOn: Day;
  /** First and last day on which a surveillance is on time (R-SUR-6); the due day itself for what has no window. */
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The numbers of the calendar. */
export type CalendarRules = Pick<
  LifeRules,
  | "firstSurveillanceMonths"
  | "surveillanceEveryMonths"
  | "surveillanceWindowDays"
  | "renewalOpensMonthsBefore"
  | "renewalFileMonthsBefore"
>;

/** The numbers that every date of an habilitation follows: those of its calendar, and those of a procedure (R-SUS-2, R-SUS-3, R-EFF-1). */
export interface DateRules extends CalendarRules {
  readonly reviewDays: number;
  readonly decisionDays: number;
  readonly mentionRemovalWorkingDays: number;
}

/** The numbers of the dates, as a version of the scheme gives them. */
export const dateRules = ({
  habilitation,
  suspension,
  communication,
}: Pick<Rulebook, "habilitation" | "suspension" | "communication">): DateRules => ({
  firstSurveillanceMonths: habilitation.firstSurveillanceMonths,
  surveillanceEveryMonths: habilitation.surveillanceEveryMonths,
  surveillanceWindowDays: habilitation.surveillanceWindowDays,
  renewalOpensMonthsBefore: habilitation.renewalOpensMonthsBefore,
  renewalFileMonthsBefore: habilitation.renewalFileMonthsBefore,
  reviewDays: suspension.reviewDays,
  decisionDays: suspension.decisionDays,
  mentionRemovalWorkingDays: communication.mentionRemovalWorkingDays,
});

/**
 * What is to come and what came, in order, up to the end of the habilitation: computed from the initial day, so that dates do
 * not drift and a suspension moves none (R-SUR-1 to R-SUR-3, R-SUR-6).
 */
export function calendar(state: HabilitationState, rules: CalendarRules): readonly Milestone[] {
  if (state.status === "none") return [];
  const ending = endingOf(state);
  const surveillances = [
    milestone("first-surveillance", addMonths(state.grant.effectiveOn, rules.firstSurveillanceMonths), rules),
    ...anniversaries(state, rules).map((dueOn) => milestone("annual-surveillance", dueOn, rules)),
  ].filter(({ dueOn }) => dueOn < ending.on);
  const renewals = state.terms
    .flatMap((term, rank) => renewalOf(term, rank < state.terms.length - 1, rules))
    .filter(({ dueOn }) => dueOn < ending.on || (dueOn === ending.on && ending.status === "expired"));
  return [...surveillances, ...renewals].toSorted((one, other) => daysBetween(other.dueOn, one.dueOn));
}

const milestone = (kind: MilestoneKind, dueOn: Day, { surveillanceWindowDays }: CalendarRules): Milestone => ({
  ...{ kind, dueOn },
  opensOn: addDays(dueOn, -surveillanceWindowDays),
  closesOn: addDays(dueOn, surveillanceWindowDays),
});

/** Every anniversary inside the terms; one that meets the expiry, give or take the window, is the renewal itself (R-SUR-2). */
function anniversaries({ grant, terms }: Granted, rules: CalendarRules): readonly Day[] {
  const { surveillanceEveryMonths, surveillanceWindowDays } = rules;
  const days: Day[] = [];
  const lastDay = terms.at(-1)?.until ?? grant.expiresOn;
  for (let rank = 1; ; rank++) {
    const dueOn = addMonths(grant.effectiveOn, rank * surveillanceEveryMonths);
    if (dueOn >= lastDay) return days;
    const meetsExpiry = terms.some(({ until }) => Math.abs(daysBetween(until, dueOn)) <= surveillanceWindowDays);
    if (!meetsExpiry) days.push(dueOn);
  }
}

/** A term extended and not renewed yet has expired later; once it is renewed, the next one began at its old expiry (R-REN-3). */
function renewalOf(term: Term, renewed: boolean, rules: CalendarRules): readonly Milestone[] {
  const { from, until } = term;
  const at = (kind: MilestoneKind, dueOn: Day): Milestone => ({ kind, dueOn, opensOn: dueOn, closesOn: dueOn });
  return [
    at("renewal-opening", addMonths(until, -rules.renewalOpensMonthsBefore)),
    at("renewal-file", addMonths(until, -rules.renewalFileMonthsBefore)),
    renewed ? at("renewal", until) : at("expiry", termEnd(term)),
  ].filter(({ dueOn }) => dueOn > from);
}
