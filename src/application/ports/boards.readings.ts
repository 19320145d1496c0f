import type { Grade, NonconformityStatus } from "../../domain/audits/nonconformity.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";

/** When the steps of a dossier began and ended, as its rows tell it. */
export interface StepRow {
  readonly id: string;
  readonly scheme: string;
  readonly schemeVersion: string;
  readonly schemeHash: string;
  readonly submittedOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly auditOn: Day | null;
  readonly closedOn: Day | null;
  readonly issuedOn: Day | null;
  /** The last fact of its evaluation; null while nothing is decided. */
  readonly readyAt: Moment | null;
  readonly decidedOn: Day | null;
}

/** A nonconformity written in a closed audit, as lists show it. */
export interface NonconformityLine {
  readonly id: string;
  readonly auditId: string;
  readonly dossierId: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly scheme: string;
  readonly indicator: string;
  readonly grade: Grade;
  readonly status: NonconformityStatus;
  readonly state: NonconformityState;
  readonly writtenOn: Day;
  readonly dueOn: Day | null;
}

/** Which nonconformities; every restriction is optional. */
export interface NonconformityFilter {
  readonly scheme: string;
  readonly writtenSince: Day;
  readonly indicators?: readonly string[];
  /** Nothing more is awaited, or it is: within its time, or late on the day `on`. */
  readonly states?: readonly string[];
  readonly on: Day;
  /** Name of the organisation, its SIREN, or the number of the dossier; empty for any. */
  readonly search: string;
}

export const nonconformityStates = ["running", "late", "settled"] as const;
export type NonconformityState = (typeof nonconformityStates)[number];

export interface IndicatorCount {
  readonly indicator: string;
  readonly written: number;
  readonly running: number;
  readonly late: number;
}

/** What the figures of the house are counted from. */
export interface BoardReadings {
  /** The dossiers of which a step ended since a day; the last fact of their evaluation is looked for in these kinds of streams. */
  steps(since: Day, evaluating: readonly string[]): Promise<readonly StepRow[]>;
  /** By indicator, those written since a day, and what is left of them on another. */
  indicators(scheme: string, since: Day, on: Day): Promise<readonly IndicatorCount[]>;
  /** The last written first; `count` is that of all, beyond the limit. */
  nonconformities(
    filter: NonconformityFilter,
    limit: number,
  ): Promise<{ readonly count: number; readonly lines: readonly NonconformityLine[] }>;
  /** How many habilitations have each status on a day. */
  habilitations(on: Day): Promise<readonly { readonly status: string; readonly count: number }[]>;
}
