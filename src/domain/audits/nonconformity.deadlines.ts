import { lastDayOfDelay, lastDayOfPeriod } from "../deadlines/delays.ts";
import { nextWorkingDay } from "../deadlines/workingDays.ts";
import { type Day, dayOf, type Moment } from "../shared/calendar.ts";
import type { AuditDelays } from "./audit.events.ts";
import type { Extendable, Grade, Nonconformity } from "./nonconformity.model.ts";

/** How long is given to correct, by grade. */
type EvidenceDelays = Pick<AuditDelays, "evidenceMonths" | "minorMonths">;

/** What a deadline is computed from: the first issue of the report, and the delays frozen with the audit. */
interface Reported {
  readonly issuedOn: Day;
  readonly delays: AuditDelays;
}

/** Last day for the action plan of a point to which no more time was given, from the first issue of the report (R-AUD-8). */
export const planDueOn = (issuedOn: Day, rules: Pick<AuditDelays, "actionPlanDays">): Day =>
  lastDayOfDelay(issuedOn, rules.actionPlanDays);

/** Months from the report to the evidence: longer for a minor one (R-AUD-8). */
export const evidenceMonths = (grade: Grade, rules: EvidenceDelays): number =>
  grade === "minor" ? rules.minorMonths : rules.evidenceMonths;

/** Last day for the evidence of a point to which no more time was given, from the first issue of the report (R-AUD-8). */
export const evidenceDueOn = (issuedOn: Day, grade: Grade, rules: EvidenceDelays): Day =>
  nextWorkingDay(lastDayOfPeriod(issuedOn, evidenceMonths(grade, rules)));

/** Last day for the auditor to verify, from the submission of the evidence (R-AUD-8). */
export const verificationDueOn = (submittedAt: Moment, rules: Pick<AuditDelays, "verificationMonths">): Day =>
  nextWorkingDay(lastDayOfPeriod(dayOf(submittedAt), rules.verificationMonths));

/**
 * Last day of what a point awaits from the organisation: that of the scheme, or a later one that was given since. What became
 * major has the time of a major one from that day on.
 */
export function lastDayFor(one: Nonconformity, what: Extendable, { issuedOn, delays }: Reported): Day {
  const plain =
    what === "action_plan"
      ? planDueOn(issuedOn, delays)
      : evidenceDueOn(one.escalatedOn ?? issuedOn, one.grade, delays);
  const given = one.extensions.filter((extension) => extension.what === what).map(({ until }) => until);
  return [plain, ...given].reduce((last, day) => (day > last ? day : last));
}
