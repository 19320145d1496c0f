import type { SessionFate } from "../habilitations/habilitation.events.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** How a session is held; several at once when it is blended (R-PROG-4). */
export type SessionModality = "on_site" | "distance" | "e_learning";

/** What a declaration leaves to be looked at; it is taken all the same (R-ACT-1, R-CHG-1). */
export type SessionRemark = "late" | "trainer-not-accepted" | "programme-not-validated" | "modality-not-accepted";

/** A session as declared. */
export interface DeclaredSession {
  readonly from: Day;
  /** Last day. */
  readonly until: Day;
  readonly modalities: readonly SessionModality[];
  /** The place, or the address by which one joins it: never shown to the public. */
  readonly where: ContentHash;
  /** Trainers of the scope of the habilitation. */
  readonly trainers: readonly string[];
  /** Whoever else trains, by name; null when nobody does. */
  readonly others: ContentHash | null;
  /** The version of the programme: identifier, stroke, number. */
  readonly programme: string;
  /** People expected. */
  readonly expected: number;
}

export interface SessionDeclared extends Fact, DeclaredSession {
  readonly type: "SessionDeclared";
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly remarks: readonly SessionRemark[];
  readonly headcountDueOn: Day;
}

export interface SessionCorrected extends Fact, DeclaredSession {
  readonly type: "SessionCorrected";
  readonly remarks: readonly SessionRemark[];
  /** Last day on which its headcount is told in time. */
  readonly headcountDueOn: Day;
}

export interface SessionCancelled extends Fact {
  readonly type: "SessionCancelled";
  readonly reason: ContentHash;
}

/** What became of the people prepared (R-ACT-1). */
export interface Headcount {
  readonly prepared: number;
  readonly enrolled: number;
  /** Who gave up the exam in writing. */
  readonly gaveUp: number;
}

export interface HeadcountReported extends Fact, Headcount {
  readonly type: "HeadcountReported";
  /** Why some are neither enrolled nor gave up; null when there are none. */
  readonly explanation: ContentHash | null;
  readonly late: boolean;
}

/** What stopped the habilitation. */
export type FateCause = "suspension" | "withdrawal" | "termination";

export interface SessionFateSet extends Fact {
  readonly type: "SessionFateSet";
  readonly fate: SessionFate["fate"];
  readonly cause: FateCause;
}

/** What can have happened to a session of training; the stream is named `session-<id>`. */
export type SessionEvent = SessionDeclared | SessionCorrected | SessionCancelled | HeadcountReported | SessionFateSet;
