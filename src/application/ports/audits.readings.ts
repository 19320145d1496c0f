import type { AuditStatus } from "../../domain/audits/audit.model.ts";
import type { AuditMode } from "../../domain/audits/plan.model.ts";
import type { Task } from "../../domain/journey/journey.model.ts";
import type { AuditType } from "../../domain/schemes/referential.model.ts";
import type { SurveillanceType } from "../../domain/schemes/surveillance.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Hand } from "./journeys.readings.ts";
import type { KeyPage } from "./page.ts";

/** An audit as lists show it. */
export interface AuditLine {
  readonly id: string;
  readonly dossierId: string;
  readonly number: string;
  readonly scheme: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly auditType: AuditType;
  readonly mode: AuditMode;
  readonly status: Exclude<AuditStatus, "none">;
  readonly auditorId: string;
  readonly auditorName: string;
  readonly scheduledOn: Day;
  readonly auditOn: Day | null;
  readonly openNonconformities: number;
  /** Null for an initial audit. */
  readonly habilitationId: string | null;
  /** Whether the organisation is not to know of it yet. */
  readonly hidden: boolean;
  /** The account manager of the dossier. */
  readonly manager: string | null;
  readonly tasks: readonly Task[];
}

/** Which audits; every restriction is optional. The dates are those of the first day. */
export interface AuditFilter {
  /** Name of the organisation, its SIREN, or the number of the dossier. */
  readonly search?: string;
  /** Somebody whose audits these are: they lead them, or share them. */
  readonly ofTeam?: string;
  readonly auditor?: string;
  /** Of one dossier: its initial audit, and those of its habilitation. */
  readonly dossier?: string;
  /** Only the audits of habilitations. */
  readonly later?: boolean;
  readonly statuses?: readonly string[];
  /** Only those on which there is something left to do. */
  readonly underWay?: boolean;
  readonly from?: Day;
  readonly until?: Day;
}

/** An audit that the calendar of a running habilitation asks for, and that nobody has scheduled. */
export interface AuditToSchedule {
  readonly auditType: SurveillanceType;
  readonly dueOn: Day;
  readonly habilitationId: string;
  readonly dossierId: string;
  /** Of the habilitation. */
  readonly number: string;
  readonly organisationName: string;
  readonly managerName: string | null;
}

/** How long before its window an audit is to be scheduled, under a version of a scheme. */
export interface Lead {
  readonly scheme: string;
  readonly version: string;
  readonly days: number;
}

/** Which audits are to be scheduled. */
export interface DueAudits {
  readonly on: Day;
  readonly leads: readonly Lead[];
  /** Name of the organisation, its SIREN, or the number of the habilitation; empty for all. */
  readonly search: string;
}

/** Audits that one list reads; beyond, they are counted. */
export const auditsRead = 1000;

export interface AuditReadings {
  /** Those under way, the next ones first, then those without a date; then those that are over, the last one first. */
  list(filter: AuditFilter): Promise<readonly AuditLine[]>;
  /** How many a filter keeps, however many a list reads. */
  count(filter: AuditFilter): Promise<number>;
  /** The audits of habilitations on which something is to be done that may fall on a person; those agreed first, then the others. */
  inHand(hand: Hand, limit: number): Promise<readonly AuditLine[]>;
  /** Those to schedule on a day, the first due first, so many at most; and how many there are. */
  toSchedule(due: DueAudits): Promise<{ readonly count: number; readonly rows: readonly AuditToSchedule[] }>;
  /** The audits on which somebody has something to do. */
  awaited(page: KeyPage): Promise<readonly string[]>;
}
