import type { Day } from "../shared/calendar.ts";

/** The statuses the register shows, each the same word everywhere. */
export const registerStatuses = ["active", "suspended", "withdrawn", "expired", "terminated", "ended"] as const;
export type RegisterStatus = (typeof registerStatuses)[number];

/** A stretch of time under one status; `until` is the first day after it, null for the final one. */
export interface PublicPeriod {
  readonly status: RegisterStatus;
  readonly from: Day;
  readonly until: Day | null;
  /** First day on which a suspension not lifted waits for a decision; null otherwise (R-SUS-3). */
  readonly reviewFrom: Day | null;
}

/** Where an habilitation stands on a day. */
export interface Standing {
  readonly status: RegisterStatus;
  readonly since: Day;
  /** Shown « suspendue – décision en cours » (R-SUS-3). */
  readonly awaitsDecision: boolean;
}
