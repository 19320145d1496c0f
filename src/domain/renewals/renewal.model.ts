import type { DeciderRefusal } from "../access/impartiality.deciders.ts";
import type { AssignmentFacts, PersonStanding } from "../access/impartiality.model.ts";
import type { NotificationChannel } from "../decisions/decision.events.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import type { Rulebook } from "../schemes/rulebook.model.ts";
import type { ChosenGround, GroundsRefusal } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { MissingInRenewal } from "./renewal.content.ts";
import type {
  ExtensionDecided,
  RenewalDecided,
  RenewalDecisionNotified,
  RenewalExamined,
  RenewalFiled,
  RenewalOpened,
  RenewalOutcome,
  RenewalPoint,
  RenewalPointRated,
  RenewalPointResult,
  RenewalReturned,
  ReturnedPoint,
} from "./renewal.events.ts";

/** Opens the renewal that the calendar asks for (R-REN-1). */
export interface OpenRenewal extends Act {
  readonly type: "OpenRenewal";
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly expiresOn: Day;
}

/** Files what was typed, or files it again with a reply to each point sent back. */
export interface FileRenewal extends Act {
  readonly type: "FileRenewal";
  readonly content: ContentHash;
  readonly qualiopiUntil: Day | null;
}

export interface ReturnRenewal extends Act {
  readonly type: "ReturnRenewal";
  readonly points: readonly ReturnedPoint[];
}

export interface RateRenewalPoint extends Act {
  readonly type: "RateRenewalPoint";
  readonly point: string;
  readonly result: RenewalPointResult;
  readonly note: TextRef;
}

/** Proposes to renew or not, once every point is verified. */
export interface ExamineRenewal extends Act {
  readonly type: "ExamineRenewal";
  readonly proposal: RenewalOutcome;
  readonly opinion: TextRef;
  readonly cycle: ContentHash;
}

export interface DecideRenewal extends Act {
  readonly type: "DecideRenewal";
  readonly outcome: RenewalOutcome;
  readonly grounds: readonly ChosenGround[];
}

/** Notes when the organisation was told, which starts the delay of appeal (R-NOT-1). */
export interface NotifyRenewal extends Act {
  readonly type: "NotifyRenewal";
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
}

/** Annuls a refusal on an upheld appeal (R-CMP-5). */
export interface ReopenRenewal extends Act {
  readonly type: "ReopenRenewal";
  readonly appealId: string;
}

export interface DecideExtension extends Act {
  readonly type: "DecideExtension";
  readonly until: Day;
  readonly grounds: readonly ChosenGround[];
}

/** Notes that the amendment of the extension is signed by both. */
export interface ConcludeExtension extends Act {
  readonly type: "ConcludeExtension";
}

/** Notes that the agreement is signed by both. */
export interface ConcludeRenewal extends Act {
  readonly type: "ConcludeRenewal";
  readonly from: Day;
  readonly expiresOn: Day;
}

export interface CloseRenewal extends Act {
  readonly type: "CloseRenewal";
}

export type RenewalCommand =
  | OpenRenewal
  | FileRenewal
  | ReturnRenewal
  | RateRenewalPoint
  | ExamineRenewal
  | DecideRenewal
  | NotifyRenewal
  | ReopenRenewal
  | DecideExtension
  | ConcludeExtension
  | ConcludeRenewal
  | CloseRenewal;

/** What a renewal is judged on. */
export interface RenewalFacts {
  /** What the scheme asks, for an opening; as opened otherwise. */
  readonly asked: { readonly points: readonly RenewalPoint[]; readonly statements: readonly string[] };
  readonly audited: boolean;
  /** Whether the file can be filed, and what it lacks. */
  readonly missing: readonly MissingInRenewal[];
  /** The habilitation on the day of the act. */
  readonly habilitation: {
    readonly suspended: boolean;
    /** The first day on which it is over, as things stand. */
    readonly endsOn: Day;
    /** Why it ends that day; only what expires is renewed. */
    readonly expires: boolean;
    readonly registrationEndsOn: Day | null;
  };
  /** Whether the report of the renewal audit is issued; null when none is open. */
  readonly auditReported: boolean | null;
  /** Who decides and on what file; null for what is not a decision. */
  readonly decider: { readonly person: PersonStanding; readonly file: AssignmentFacts } | null;
  readonly grounds: readonly Ground[];
  readonly snapshotHash: string;
  readonly rules: Pick<Rulebook, "habilitation" | "decision" | "application">;
}

interface Opened {
  readonly opened: RenewalOpened;
  readonly ratings: Readonly<Record<string, RenewalPointRated>>;
  /** The extension decided, and whether its amendment is signed. */
  readonly extension: { readonly decided: ExtensionDecided; readonly concluded: boolean } | null;
}

interface Filed extends Opened {
  readonly filed: RenewalFiled;
  /** The first time it was filed, for whoever answers in time what is sent back. */
  readonly firstCompleteOn: Day;
}

interface Decided extends Filed {
  readonly examined: RenewalExamined;
  readonly decided: RenewalDecided;
  readonly notified: RenewalDecisionNotified | null;
}

export type OpenRenewalState = Opened & { readonly status: "open" };
export type FiledRenewal = Filed & { readonly status: "filed" };
export type ReturnedRenewal = Filed & { readonly status: "returned"; readonly returned: RenewalReturned };
export type ExaminedRenewal = Filed & { readonly status: "examined"; readonly examined: RenewalExamined };
export type GrantedRenewal = Decided & { readonly status: "granted" };
export type RefusedRenewal = Decided & { readonly status: "refused" };
export type ConcludedRenewal = Decided & { readonly status: "concluded"; readonly from: Day; readonly expiresOn: Day };
/** Closed, with what it was when the habilitation ended. */
export type ClosedRenewal = Opened & {
  readonly status: "closed";
  readonly endedOn: Day;
  readonly filed: RenewalFiled | null;
};

export type OpenedRenewal =
  | OpenRenewalState
  | FiledRenewal
  | ReturnedRenewal
  | ExaminedRenewal
  | GrantedRenewal
  | RefusedRenewal
  | ConcludedRenewal
  | ClosedRenewal;

export type RenewalState = { readonly status: "none" } | OpenedRenewal;

export type RenewalRefusal =
  | DeciderRefusal
  | GroundsRefusal
  | { readonly code: "renewal/not-now"; readonly status: RenewalState["status"] }
  | { readonly code: "renewal/too-early"; readonly from: Day }
  | { readonly code: "renewal/not-renewable"; readonly endsOn: Day }
  | { readonly code: "renewal/incomplete"; readonly missing: readonly MissingInRenewal[] }
  | { readonly code: "renewal/point-unknown"; readonly points: readonly string[] }
  | { readonly code: "renewal/nothing-returned" }
  | { readonly code: "renewal/note-missing" }
  | { readonly code: "renewal/points-unrated"; readonly points: readonly string[] }
  | { readonly code: "renewal/audit-not-reported" }
  | { readonly code: "renewal/opinion-missing" }
  | { readonly code: "renewal/suspended" }
  | { readonly code: "renewal/term-over"; readonly on: Day }
  | { readonly code: "renewal/already-notified"; readonly on: Day }
  | { readonly code: "renewal/notification-date-wrong"; readonly from: Day; readonly until: Day }
  | { readonly code: "renewal/channel-without-proof" }
  | { readonly code: "renewal/not-in-time" }
  | { readonly code: "renewal/already-extended" }
  | { readonly code: "renewal/extension-too-long"; readonly latest: Day }
  | { readonly code: "renewal/extension-too-short"; readonly after: Day }
  | { readonly code: "renewal/no-extension" }
  | { readonly code: "renewal/habilitation-runs" };
