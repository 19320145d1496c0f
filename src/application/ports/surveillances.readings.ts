import type { Day } from "../../domain/shared/calendar.ts";
import type { DueType, SurveillanceMode, SurveillanceOutcome } from "../../domain/surveillance/surveillance.events.ts";
import type { OpenedState } from "../../domain/surveillance/surveillance.model.ts";
import type { SurveillanceStanding } from "../../domain/surveillance/surveillance.standing.ts";
import type { KeyPage } from "./page.ts";

/** A surveillance as lists show it. */
export interface SurveillanceLine {
  readonly id: string;
  readonly habilitationId: string;
  readonly habilitationNumber: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly dossierId: string;
  readonly managerName: string | null;
  readonly surveillanceType: DueType;
  readonly mode: SurveillanceMode;
  readonly status: OpenedState["status"];
  readonly reduced: boolean;
  readonly dueOn: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly openedOn: Day;
  readonly submittedOn: Day | null;
  readonly points: number;
  readonly rated: number;
  readonly outcome: SurveillanceOutcome | null;
  readonly concludedOn: Day | null;
  /** Whether it was concluded after its window; null before. */
  readonly late: boolean | null;
  readonly openGaps: number;
  /** First day on which the habilitation is over, as things stand. */
  readonly endedOn: Day;
  /** Last day for a decision maker to say what follows; null when nobody is seized. */
  readonly seizedUntil: Day | null;
}

export interface SurveillanceFilter {
  /** Name of the organisation, its SIREN, or the number of the habilitation; empty for any. */
  readonly search: string;
  /** Only those of these organisations; absent for the staff, who read all. */
  readonly organisations?: readonly string[];
  /** Only those that stand so; empty for any. */
  readonly standings: readonly string[];
  /** Only those whose window has closed without a conclusion on this day. */
  readonly lateOn?: Day;
}

export interface SurveillanceTally {
  readonly standing: SurveillanceStanding;
  readonly count: number;
  readonly late: number;
}

export interface SurveillanceReadings {
  /** The last due first, so many at most; and how many there are. */
  list(filter: SurveillanceFilter): Promise<{ readonly count: number; readonly rows: readonly SurveillanceLine[] }>;
  /** How many stand so on a day, and how many of them are late; those of some organisations, or all. */
  tally(on: Day, organisations?: readonly string[]): Promise<readonly SurveillanceTally[]>;
  /** The first due first. */
  ofHabilitation(habilitationId: string): Promise<readonly SurveillanceLine[]>;
  /** Those not concluded whose window closed before a day. */
  overdue(day: Day, page: KeyPage): Promise<readonly Pick<SurveillanceLine, "id" | "closesOn">[]>;
  /** Those not concluded whose habilitation is over on a day. */
  ended(day: Day, page: KeyPage): Promise<readonly string[]>;
}
