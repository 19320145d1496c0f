import type { AppealOutcome, ContestedKind } from "../../domain/complaints/appeal.events.ts";
import type { AppealStatus } from "../../domain/complaints/appeal.model.ts";
import type {
  ComplaintChannel,
  ComplaintKind,
  ComplaintOutcome,
  ComplaintTrack,
  FollowUpKind,
} from "../../domain/complaints/complaint.events.ts";
import type { ComplaintStatus } from "../../domain/complaints/complaint.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";

/** An alert or a complaint as the register lists it; who wrote it is nowhere in it. */
export interface ComplaintLine {
  readonly id: string;
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly track: ComplaintTrack;
  readonly channel: ComplaintChannel;
  readonly status: Exclude<ComplaintStatus, "none">;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly habilitationId: string | null;
  readonly handler: string | null;
  readonly handlerName: string | null;
  readonly concerned: readonly string[];
  readonly receivedOn: Day;
  readonly acknowledgeBy: Day;
  readonly acknowledgedOn: Day | null;
  readonly decideBy: Day;
  readonly concludedOn: Day | null;
  readonly closedOn: Day | null;
  readonly outcome: ComplaintOutcome | "inadmissible" | "out-of-scope" | null;
  readonly heard: boolean;
  readonly answerBy: Day | null;
  readonly followUps: readonly FollowUpKind[];
}

/** An appeal as the register lists it. */
export interface AppealLine {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly dossierId: string;
  readonly habilitationId: string | null;
  readonly kind: ContestedKind;
  readonly subjectId: string;
  readonly decidedAt: Moment;
  readonly status: Exclude<AppealStatus, "none">;
  readonly handler: string | null;
  readonly handlerName: string | null;
  readonly decider: string | null;
  readonly deciderName: string | null;
  readonly receivedOn: Day;
  readonly late: boolean;
  readonly decideBy: Day;
  readonly concludedOn: Day | null;
  readonly outcome: AppealOutcome | null;
}

/** Which appeals; every restriction is optional. */
export interface AppealFilter {
  /** Number, name of the organisation, or its SIREN. */
  readonly search?: string;
  readonly organisations?: readonly string[];
  readonly dossiers?: readonly string[];
}

/** A file given with a complaint, and by whom. */
export interface ComplaintFile {
  readonly id: string;
  readonly complaintId: string;
  readonly party: "author" | "organisation" | "staff";
  readonly fileHash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly at: Moment;
}

export interface ComplaintReadings {
  /** The last received first; those of some organisations, or all. */
  list(organisations?: readonly string[]): Promise<readonly ComplaintLine[]>;
  /** The register: all that is open, then the last concluded, so many in all; and how many answer to what is looked for. */
  register(search: string): Promise<{ readonly count: number; readonly rows: readonly ComplaintLine[] }>;
  /** By the hash of its tracking code. */
  tracked(hash: string): Promise<string | null>;
  files(complaintId: string): Promise<readonly ComplaintFile[]>;
  attach(file: ComplaintFile): Promise<void>;
  /** Those that are open, then the last decided, so many at most; and how many there are. */
  appeals(filter: AppealFilter): Promise<{ readonly count: number; readonly rows: readonly AppealLine[] }>;
}
