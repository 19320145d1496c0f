import type { SurveillanceType } from "../schemes/surveillance.model.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** A surveillance as the calendar asks for it; a renewal has its own file (R-SUR-2). */
export type DueType = Exclude<SurveillanceType, "R">;

/** By the points of the scheme, or by an audit of which they are the preparation (R-SUR-4). */
export type SurveillanceMode = "documentary" | "audit";

/** A point checked, and whether something is asked of the organisation for it. */
export interface PointToCheck {
  readonly code: string;
  readonly asked: boolean;
  /** Whether it is about what is published, and rests on captures (R-COM-1). */
  readonly published: boolean;
}

export interface SurveillanceOpened extends Fact {
  readonly type: "SurveillanceOpened";
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly surveillanceType: DueType;
  readonly mode: SurveillanceMode;
  readonly dueOn: Day;
  /** First and last day of the window around it (R-SUR-6). */
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly points: readonly PointToCheck[];
  /** Whether no session was opened: fewer points, and an observation (R-SUR-6). */
  readonly reduced: boolean;
}

/** A session was opened after all: every point is checked. */
export interface SurveillanceWidened extends Fact {
  readonly type: "SurveillanceWidened";
  readonly points: readonly PointToCheck[];
}

export interface ElementGiven extends Fact {
  readonly type: "ElementGiven";
  readonly point: string;
  readonly text: ContentHash;
  /** Identifiers of attachments of the dossier. */
  readonly attachments: readonly string[];
}

/** The organisation has said all it had to say. */
export interface ElementsSubmitted extends Fact {
  readonly type: "ElementsSubmitted";
  readonly late: boolean;
}

export type PointResult = "conforming" | "observation" | "gap" | "not-applicable";

export interface PointRated extends Fact {
  readonly type: "PointRated";
  readonly point: string;
  readonly result: PointResult;
  /** Null only for a conforming point. */
  readonly note: ContentHash | null;
}

/** A dated capture of what the organisation publishes (R-COM-1). */
export interface PublicationCaptured extends Fact {
  readonly type: "PublicationCaptured";
  readonly id: string;
  /** Where it was seen. */
  readonly address: ContentHash;
  readonly on: Day;
  readonly attachments: readonly string[];
  readonly conforming: boolean;
  /** What is to be corrected; null when nothing is. */
  readonly note: ContentHash | null;
}

export interface AuditLinked extends Fact {
  readonly type: "AuditLinked";
  readonly auditId: string;
}

export type SurveillanceOutcome = "satisfactory" | "with-observations" | "with-nonconformities" | "insufficient";

/** A gap and the last day to correct it. */
export interface GapToCorrect {
  readonly point: string;
  readonly dueOn: Day;
}

export interface SurveillanceConcluded extends Fact {
  readonly type: "SurveillanceConcluded";
  readonly outcome: SurveillanceOutcome;
  /** The sentence of each heading of the source (R-SUR-6). */
  readonly quality: ContentHash;
  readonly requirements: ContentHash;
  /** What the product knew that day, as shown. */
  readonly known: ContentHash;
  readonly gaps: readonly GapToCorrect[];
  readonly late: boolean;
  /** Last day for a decision maker to say what follows; null unless it is insufficient. */
  readonly seizedUntil: Day | null;
}

export interface GapCorrectionFiled extends Fact {
  readonly type: "GapCorrectionFiled";
  readonly point: string;
  readonly text: ContentHash;
  readonly attachments: readonly string[];
  readonly late: boolean;
  /** Last day to verify it. */
  readonly verifyBy: Day;
}

export interface GapCorrectionJudged extends Fact {
  readonly type: "GapCorrectionJudged";
  readonly point: string;
  readonly cleared: boolean;
  /** Null only when it is cleared. */
  readonly note: ContentHash | null;
}

/** What a decision maker does of an insufficient surveillance (R-SUR-5, R-SUR-6). */
export type FollowUp = "complementary-audit" | "sanction-procedure" | "none";

export interface FollowUpDecided extends Fact {
  readonly type: "FollowUpDecided";
  readonly followUp: FollowUp;
  readonly reason: ContentHash;
}

/** The habilitation ended before it was concluded. */
export interface SurveillanceSetAside extends Fact {
  readonly type: "SurveillanceSetAside";
  readonly endedOn: Day;
}

/** What can have happened to a surveillance; the stream is named `surveillance-<id>`. */
export type SurveillanceEvent =
  | SurveillanceOpened
  | SurveillanceWidened
  | ElementGiven
  | ElementsSubmitted
  | PointRated
  | PublicationCaptured
  | AuditLinked
  | SurveillanceConcluded
  | GapCorrectionFiled
  | GapCorrectionJudged
  | FollowUpDecided
  | SurveillanceSetAside;
