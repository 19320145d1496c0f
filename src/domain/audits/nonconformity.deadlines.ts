import { lastDayOfDelay, lastDayOfPeriod } from "../deadlines/delays.ts";
import { nextWorkingDay } from "../deadlines/workingDays.ts";
import { type Day, dayOf, type Moment } from "../shared/calendar.ts";
import type { AuditDelays } from "./audit.events.ts";
import type { Grade } from "./nonconformity.model.ts";

/** How long is given to correct, by grade. */
type EvidenceDelays = Pick<AuditDelays, "evidenceMonths" | "minorMonths">;

/** Last day for the action plan, from the first issue of the report (R-AUD-8). */
export const planDueOn = (issuedOn: Day, rules: Pick<AuditDelays, "actionPlanDays">): Day =>
  lastDayOfDelay(issuedOn, rules.actionPlanDays);

/** Months from the report to the evidence: longer for a minor one (R-AUD-8). */
export const evidenceMonths = (grade: Grade, rules: EvidenceDelays): number =>
  grade === "minor" ? rules.minorMonths : rules.evidenceMonths;

/** Last day for the evidence of correction, from the first issue of the report (R-AUD-8). */
export const evidenceDueOn = (issuedOn: Day, grade: Grade, rules: EvidenceDelays): Day =>
  nextWorkingDay(lastDayOfPeriod(issuedOn, evidenceMonths(grade, rules)));

/** Last day for the auditor to verify, from the submission of the evidence (R-AUD-8). */
export const verificationDueOn = (submittedAt: Moment, rules: Pick<AuditDelays, "verificationMonths">): Day =>
  nextWorkingDay(lastDayOfPeriod(dayOf(submittedAt), rules.verificationMonths));
