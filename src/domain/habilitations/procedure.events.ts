import type { StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { SanctionAim, SessionFate } from "./habilitation.events.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** A ground as told to the organisation: its facts, and the files that show them. */
export interface Grievance extends StatedGround {
  /** Files of the dossier. */
  readonly files: readonly string[];
}

/** Told in the space of the organisation and by e-mail; the time for observations runs from the first presentation of the letter. */
export interface GrievancesIssued extends Fact {
  readonly type: "GrievancesIssued";
  readonly aim: SanctionAim;
  readonly grounds: readonly Grievance[];
}

/** What the organisation says of one ground, with what it files. */
export interface GrievanceAnswered extends Fact {
  readonly type: "GrievanceAnswered";
  readonly aim: SanctionAim;
  readonly code: string;
  readonly text: ContentHash;
  readonly files: readonly string[];
  readonly receivedOn: Day;
  readonly late: boolean;
}

/** The observations on a ground are followed: it founds no sanction any more. */
export interface GrievanceDropped extends Fact {
  readonly type: "GrievanceDropped";
  readonly aim: SanctionAim;
  readonly code: string;
  readonly reason: ContentHash;
}

/** Decided after the observations: no sanction. */
export interface GrievancesClosed extends Fact {
  readonly type: "GrievancesClosed";
  readonly aim: SanctionAim;
  readonly reason: ContentHash;
}

/** The organisation was heard after an urgent measure (R-SUS-2). */
export interface HearingHeld extends Fact {
  readonly type: "HearingHeld";
  readonly heldOn: Day;
  readonly text: ContentHash;
  readonly files: readonly string[];
  readonly late: boolean;
}

/** The proof of the correction of a failing (R-SUS-1). */
export interface CorrectionFiled extends Fact {
  readonly type: "CorrectionFiled";
  readonly code: string;
  readonly text: ContentHash;
  readonly files: readonly string[];
  readonly filedOn: Day;
  /** After the day that the letter gives. */
  readonly late: boolean;
}

/** Looked at by somebody who will not decide (R-SUS-1); without any proof filed, only that the failing is there no more. */
export interface CorrectionVerified extends Fact {
  readonly type: "CorrectionVerified";
  readonly code: string;
  readonly outcome: "verified" | "insufficient";
  readonly reason: ContentHash;
}

/** Every public mention is removed, during a suspension or after an end (R-EFF-1). */
export interface MentionsRemovalProved extends Fact {
  readonly type: "MentionsRemovalProved";
  readonly text: ContentHash;
  readonly files: readonly string[];
  readonly provenOn: Day;
  readonly late: boolean;
}

/** What stops changes for somebody: what becomes of the session they train in, or the examination they are enrolled for. */
export type PeopleSituation = SessionFate["fate"] | "enrolled";

/** The people in training or enrolled were written to in neutral words, or nobody was to be (R-EFF-1). */
export interface PeopleTold extends Fact {
  readonly type: "PeopleTold";
  /** First day of what stops the habilitation. */
  readonly since: Day;
  readonly groups: readonly { readonly situation: PeopleSituation; readonly people: number }[];
  /** The addresses of each group; null when nobody was to be told. */
  readonly addresses: ContentHash | null;
  /** What was added for them, or why nobody was to be told. */
  readonly text: ContentHash | null;
}

/** What a decision touches was looked at before it was signed: whom, which sessions, what is published (R-EFF-1). */
export interface EffectsWeighed extends Fact {
  readonly type: "EffectsWeighed";
  readonly act: "suspension" | "withdrawal" | "termination";
  readonly effects: ContentHash;
}

/** What can happen in a procedure, before or after a sanction. */
export type ProcedureEvent =
  | GrievancesIssued
  | GrievanceAnswered
  | GrievanceDropped
  | GrievancesClosed
  | HearingHeld
  | CorrectionFiled
  | CorrectionVerified
  | MentionsRemovalProved
  | PeopleTold
  | EffectsWeighed;
