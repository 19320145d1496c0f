import type { SessionRules } from "../schemes/rulebookLife.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type {
  DeclaredSession,
  FateCause,
  Headcount,
  SessionDeclared,
  SessionFateSet,
  SessionRemark,
} from "./session.events.ts";

/** So many people at most in one session: more is a slip of the hand. */
export const mostExpected = 1000;

/** A session as somebody types it: the place may be missing. */
interface Typed extends Act, Omit<DeclaredSession, "where" | "others"> {
  readonly where: TextRef;
  readonly others: TextRef;
}

/** Declares a session of training (R-ACT-1). */
export interface DeclareSession extends Typed {
  readonly type: "DeclareSession";
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
}

export interface CorrectSession extends Typed {
  readonly type: "CorrectSession";
}

export interface CancelSession extends Act {
  readonly type: "CancelSession";
  readonly reason: TextRef;
}

/** Says afterwards how many were prepared, enrolled, or gave up; said again, corrects it. */
export interface ReportHeadcount extends Act, Headcount {
  readonly type: "ReportHeadcount";
  readonly explanation: TextRef;
}

/** Says what becomes of it when the habilitation stops (R-EFF-1). */
export interface SetSessionFate extends Act {
  readonly type: "SetSessionFate";
  readonly fate: SessionFateSet["fate"];
  readonly cause: FateCause;
}

export type SessionCommand = DeclareSession | CorrectSession | CancelSession | ReportHeadcount | SetSessionFate;

/** What a session is declared under. */
export interface SessionFacts {
  readonly habilitation: {
    readonly effectiveOn: Day;
    /** First day on which it is over, as things stand. */
    readonly endsOn: Day;
    /** Whether it is over today. */
    readonly over: boolean;
    /** The first day of the suspension decided and not lifted; null when there is none. */
    readonly suspendedFrom: Day | null;
    readonly trainers: readonly string[];
    readonly programmes: readonly string[];
    readonly modalities: readonly string[];
  };
  readonly rules: Pick<SessionRules, "declarationDaysBefore" | "headcountDaysAfter">;
}

/** `declared` until its headcount is known; `stopped` and `transferred` by a sanction or an end. */
export type SessionStatus = "declared" | "cancelled" | "stopped" | "transferred" | "reported";

interface Known {
  readonly declared: SessionDeclared;
  /** As last corrected. */
  readonly session: DeclaredSession;
  readonly remarks: readonly SessionRemark[];
  readonly headcountDueOn: Day;
  readonly corrections: number;
  /** The last decided. */
  readonly fate: SessionFateSet | null;
}

export type SessionState =
  | { readonly status: "none" }
  | (Known & { readonly status: Exclude<SessionStatus, "reported"> })
  | (Known & { readonly status: "reported"; readonly headcount: Headcount; readonly reportedOn: Day });

export type DeclaredState = Exclude<SessionState, { readonly status: "none" }>;

export type SessionRefusal =
  | { readonly code: "activity/not-now"; readonly status: SessionStatus | "none" }
  | { readonly code: "activity/suspended"; readonly from: Day }
  | { readonly code: "activity/habilitation-over"; readonly on: Day }
  | { readonly code: "activity/outside-habilitation"; readonly from: Day; readonly until: Day }
  | { readonly code: "activity/dates-reversed" }
  | { readonly code: "activity/where-missing" }
  | { readonly code: "activity/modality-missing" }
  | { readonly code: "activity/trainer-missing" }
  | { readonly code: "activity/reason-missing" }
  | { readonly code: "activity/headcount-too-early"; readonly from: Day }
  | { readonly code: "activity/headcount-inconsistent"; readonly prepared: number; readonly accounted: number }
  | { readonly code: "activity/headcount-unexplained"; readonly missing: number };
