import type { CriterionRated } from "../../domain/audits/audit.calibration.ts";
import type { AuditDay, DayStanding } from "../../domain/audits/audit.days.ts";
import type { AuditStatus } from "../../domain/audits/audit.model.ts";
import type { AuditMode } from "../../domain/audits/plan.model.ts";
import type { AuditType } from "../../domain/schemes/referential.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** A day of an audit as the programme shows it. */
export interface ProgrammeDay extends AuditDay {
  readonly auditId: string;
  readonly dossierId: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly auditType: AuditType;
  readonly mode: AuditMode;
  readonly status: Exclude<AuditStatus, "none">;
  readonly auditorName: string;
}

/** A day that an audit takes. */
export interface LiveDay extends ProgrammeDay {
  readonly standing: Exclude<DayStanding, "cancelled">;
}

/** Which days, first and last included; those of one auditor, or of all. */
export interface ProgrammeFilter {
  readonly from: Day;
  readonly until: Day;
  readonly auditor: string | null;
}

/** What an auditor concluded on a criterion over some time. */
export interface CriterionTotal extends CriterionRated {
  readonly audits: number;
}

export interface ProgrammeReadings {
  /** Whose calendar a secret opens, by its hash; null when nobody’s. */
  feedOwner(secretHash: string): Promise<string | null>;
  /** In the order of the days, then of the hours. */
  days(filter: ProgrammeFilter): Promise<readonly LiveDay[]>;
  /** The same with the days of the audits that are cancelled. */
  daysAndCancelled(filter: ProgrammeFilter): Promise<readonly ProgrammeDay[]>;
  /** Under a scheme, over the audits closed since a day. */
  ratings(scheme: string, since: Day): Promise<readonly CriterionTotal[]>;
}
