import type { SessionModality, SessionRemark } from "../../domain/activity/session.events.ts";
import type { SessionStatus } from "../../domain/activity/session.model.ts";
import type { SessionFate } from "../../domain/habilitations/habilitation.events.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { KeyPage } from "./page.ts";

/** A session of training as lists show it. */
export interface SessionLine {
  readonly id: string;
  readonly habilitationId: string;
  readonly habilitationNumber: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly dossierId: string;
  readonly status: SessionStatus;
  readonly fate: SessionFate["fate"] | null;
  readonly from: Day;
  readonly until: Day;
  readonly modalities: readonly SessionModality[];
  readonly trainers: readonly string[];
  /** Whether somebody outside the scope trains too. */
  readonly otherTrainers: boolean;
  readonly programme: string;
  readonly expected: number;
  readonly remarks: readonly SessionRemark[];
  readonly corrected: boolean;
  readonly headcountDueOn: Day;
  /** Null until the headcount is told. */
  readonly prepared: number | null;
  readonly enrolled: number | null;
  readonly gaveUp: number | null;
  readonly declaredOn: Day;
}

export interface SessionFilter {
  /** Name of the organisation, its SIREN, or the number of the habilitation; empty for any. */
  readonly search: string;
  /** `SessionStanding`s on the day one looks; empty for any. */
  readonly standings: readonly string[];
  /** `SessionRemark`s of which one at least is there; empty for any. */
  readonly remarks: readonly string[];
  /** Only those of these organisations; absent for the staff, who read all. */
  readonly organisations?: readonly string[];
}

export interface ActivityReadings {
  /** The last to begin first. */
  list(filter: SessionFilter, today: Day): Promise<readonly SessionLine[]>;
  /** The last to begin first. */
  ofHabilitation(habilitationId: string): Promise<readonly SessionLine[]>;
  /** Those that ended on one of these days and whose headcount is still awaited. */
  endedOn(days: readonly Day[], page: KeyPage): Promise<readonly SessionLine[]>;
}
