import type { SurveillanceContent, SurveillancePoint } from "../schemes/surveillance.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type {
  DueType,
  FollowUp,
  PointRated,
  PointResult,
  PointToCheck,
  PublicationCaptured,
  SurveillanceConcluded,
  SurveillanceOpened,
  SurveillanceOutcome,
} from "./surveillance.events.ts";

/** Opens the surveillance that the calendar asks for (R-SUR-1). */
export interface OpenSurveillance extends Act {
  readonly type: "OpenSurveillance";
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly surveillanceType: DueType;
  readonly dueOn: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

export interface WidenSurveillance extends Act {
  readonly type: "WidenSurveillance";
}

/** Answers one point; said again, replaces what was said. */
export interface GiveElement extends Act {
  readonly type: "GiveElement";
  readonly point: string;
  readonly text: TextRef;
  readonly attachments: readonly string[];
}

export interface SubmitElements extends Act {
  readonly type: "SubmitElements";
}

export interface RatePoint extends Act {
  readonly type: "RatePoint";
  readonly point: string;
  readonly result: PointResult;
  readonly note: TextRef;
}

export interface CapturePublication extends Act {
  readonly type: "CapturePublication";
  readonly id: string;
  readonly address: TextRef;
  readonly on: Day;
  readonly attachments: readonly string[];
  readonly conforming: boolean;
  readonly note: TextRef;
}

export interface LinkAudit extends Act {
  readonly type: "LinkAudit";
  readonly auditId: string;
}

/** Concludes under the two headings; never lighter than what the points say, heavier when it is insufficient (R-SUR-6). */
export interface ConcludeSurveillance extends Act {
  readonly type: "ConcludeSurveillance";
  readonly quality: TextRef;
  readonly requirements: TextRef;
  readonly insufficient: boolean;
  readonly known: string;
}

export interface FileGapCorrection extends Act {
  readonly type: "FileGapCorrection";
  readonly point: string;
  readonly text: TextRef;
  readonly attachments: readonly string[];
}

export interface JudgeGapCorrection extends Act {
  readonly type: "JudgeGapCorrection";
  readonly point: string;
  readonly cleared: boolean;
  readonly note: TextRef;
}

export interface DecideFollowUp extends Act {
  readonly type: "DecideFollowUp";
  readonly followUp: FollowUp;
  readonly reason: TextRef;
}

export interface SetAsideSurveillance extends Act {
  readonly type: "SetAsideSurveillance";
}

export type SurveillanceCommand =
  | OpenSurveillance
  | WidenSurveillance
  | GiveElement
  | SubmitElements
  | RatePoint
  | CapturePublication
  | LinkAudit
  | ConcludeSurveillance
  | FileGapCorrection
  | JudgeGapCorrection
  | DecideFollowUp
  | SetAsideSurveillance;

/** The numbers that a surveillance follows. */
export interface SurveillanceRules {
  readonly evidenceMonths: number;
  readonly verificationMonths: number;
  readonly decisionDays: number;
  /** Working days to correct what is published (R-COM-1). */
  readonly communicationWorkingDays: number;
}

/** An audit of the same habilitation, as far as a surveillance rests on it. */
export interface LinkableAudit {
  readonly auditId: string;
  readonly surveillanceType: string;
  /** Whether its report is issued. */
  readonly reported: boolean;
}

export interface SurveillanceFacts {
  readonly points: readonly SurveillancePoint[];
  readonly content: SurveillanceContent;
  /** Sessions declared since the last surveillance, cancelled ones apart. */
  readonly sessions: number;
  readonly audits: readonly LinkableAudit[];
  readonly rules: SurveillanceRules;
  /** The day on which the habilitation is over, when it is. */
  readonly endedOn: Day | null;
}

export interface Element {
  readonly text: string;
  readonly attachments: readonly string[];
  readonly on: Day;
}

export interface Gap {
  readonly point: string;
  readonly dueOn: Day;
  readonly correction: (Element & { readonly verifyBy: Day; readonly late: boolean }) | null;
  readonly cleared: boolean;
  /** Why the last correction was not enough; null otherwise. */
  readonly refused: string | null;
}

interface Known {
  readonly opened: SurveillanceOpened;
  readonly points: readonly PointToCheck[];
  readonly elements: Readonly<Record<string, Element>>;
  /** Day on which the organisation said it had said all; null before. */
  readonly submittedOn: Day | null;
  readonly ratings: Readonly<Record<string, PointRated>>;
  readonly captures: readonly PublicationCaptured[];
  readonly auditId: string | null;
}

export interface OpenState extends Known {
  readonly status: "open";
}

export interface ConcludedState extends Known {
  readonly status: "concluded";
  readonly conclusion: SurveillanceConcluded;
  readonly gaps: readonly Gap[];
  readonly followUp: FollowUp | null;
}

export type SurveillanceState =
  | { readonly status: "none" }
  | OpenState
  | ConcludedState
  | (Known & { readonly status: "set-aside" });

export type OpenedState = Exclude<SurveillanceState, { readonly status: "none" }>;

export type SurveillanceRefusal =
  | { readonly code: "surveillance/not-now"; readonly status: SurveillanceState["status"] }
  | { readonly code: "surveillance/not-reduced" }
  | { readonly code: "surveillance/no-session" }
  | { readonly code: "surveillance/point-unknown"; readonly point: string }
  | { readonly code: "surveillance/element-empty" }
  | { readonly code: "surveillance/elements-missing"; readonly points: readonly string[] }
  | { readonly code: "surveillance/note-missing"; readonly result: PointResult }
  | { readonly code: "surveillance/capture-incomplete" }
  | { readonly code: "surveillance/capture-to-come"; readonly until: Day }
  | { readonly code: "surveillance/audit-unknown" }
  | { readonly code: "surveillance/audit-not-reported" }
  | { readonly code: "surveillance/too-early"; readonly from: Day }
  | { readonly code: "surveillance/points-unrated"; readonly points: readonly string[] }
  | { readonly code: "surveillance/capture-missing" }
  | { readonly code: "surveillance/sentence-missing"; readonly heading: "quality" | "requirements" }
  | { readonly code: "surveillance/insufficient-without-gap" }
  | { readonly code: "surveillance/no-such-gap"; readonly point: string }
  | { readonly code: "surveillance/gap-cleared"; readonly point: string }
  | { readonly code: "surveillance/nothing-to-judge"; readonly point: string }
  | { readonly code: "surveillance/not-seized" }
  | { readonly code: "surveillance/reason-missing" }
  | { readonly code: "surveillance/habilitation-runs" };

/** The result of the whole, from those of the points (R-SUR-6). */
export type Computed = Exclude<SurveillanceOutcome, "insufficient">;
