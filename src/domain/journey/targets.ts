import { addWorkingDays } from "../deadlines/workingDays.ts";
import type { ApplicationRules } from "../schemes/rulebook.model.ts";
import { addDays, type Day, daysBetween } from "../shared/calendar.ts";

/** The steps for which the certifier sets itself a delay, and shows it (R-APP-9). */
export const targetSteps = ["admissibility", "audit-date", "report", "decision"] as const;
export type TargetStep = (typeof targetSteps)[number];

/** The day before which each step is meant to be over, from the day on which it began (R-APP-9). */
export const targetOf: Readonly<Record<TargetStep, (since: Day, rules: ApplicationRules) => Day>> = {
  admissibility: (since, rules) => addWorkingDays(since, rules.admissibilityWorkingDays),
  "audit-date": (since, rules) => addDays(since, rules.auditDateDays),
  report: (since, rules) => addDays(since, rules.reportDays),
  decision: (since, rules) => addDays(since, rules.decisionDays),
};

/** When the steps of a file began and ended; null while they did not. */
export interface StepDays {
  readonly submittedOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly auditOn: Day | null;
  readonly closedOn: Day | null;
  readonly issuedOn: Day | null;
  /** The last fact of its evaluation. */
  readonly readyOn: Day | null;
  readonly decidedOn: Day | null;
}

/** A step that is over: how long it took, and whether within the delay. */
export interface StepTaken {
  readonly step: TargetStep;
  readonly endedOn: Day;
  readonly days: number;
  readonly kept: boolean;
}

const endsOf: Readonly<Record<TargetStep, readonly [keyof StepDays, keyof StepDays]>> = {
  admissibility: ["submittedOn", "acceptedOn"],
  "audit-date": ["acceptedOn", "auditOn"],
  report: ["closedOn", "issuedOn"],
  decision: ["readyOn", "decidedOn"],
};

/** The steps of a file that are over on a day, each against its target; what has not ended is not measured. */
export const stepsTaken = (days: StepDays, rules: ApplicationRules, today: Day): readonly StepTaken[] =>
  targetSteps.flatMap((step) => {
    const [from, until] = endsOf[step];
    const [beganOn, endedOn] = [days[from], days[until]];
    if (beganOn === null || endedOn === null || endedOn < beganOn || endedOn > today) return [];
    return [{ step, endedOn, days: daysBetween(beganOn, endedOn), kept: endedOn <= targetOf[step](beganOn, rules) }];
  });

/** The value in the middle: half of the steps took no longer; null when there is none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
