import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { InvolvementCheck } from "./involvement.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** `alert`: somebody reports a breach; `complaint`: somebody asks for an answer about it (R-CMP-1). */
export type ComplaintKind = "alert" | "complaint";

/** What a message is about, hence how it is handled (R-CMP-2). */
export type ComplaintTrack = "organisation" | "misuse" | "certifier" | "out-of-scope";

/** How a message came. */
export type ComplaintChannel = "form" | "post" | "telephone" | "email";

/** What whoever investigates does beside hearing the organisation. */
export type StepKind = "capture" | "cease-letter" | "authority-report" | "interview" | "document";

export type ComplaintOutcome = "founded" | "partly" | "unfounded";

/** What a well-founded complaint can lead to (R-CMP-6). */
export type FollowUpKind = "complementary-audit" | "sanction";

/** Whom a message designates; null where nobody is known. */
export interface Designated {
  readonly organisationId: string | null;
  readonly habilitationId: string | null;
  readonly dossierId: string | null;
}

export interface ComplaintReceived extends Fact, Designated {
  readonly type: "ComplaintReceived";
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly track: ComplaintTrack;
  readonly channel: ComplaintChannel;
  readonly receivedOn: Day;
  readonly facts: ContentHash;
  /** The organisation as it was written. */
  readonly named: ContentHash | null;
  /** Who wrote, kept apart and restricted; null for an anonymous alert. */
  readonly author: ContentHash | null;
  readonly files: readonly string[];
  /** SHA-256 of the tracking code, which is kept nowhere; null when none was given. */
  readonly trackingHash: string | null;
  readonly acknowledgeBy: Day;
  readonly decideBy: Day;
}

export interface HandlerAssigned extends Fact {
  readonly type: "HandlerAssigned";
  readonly handler: string;
  /** Why this person could handle it (R-CMP-4, R-IMP-3). */
  readonly check: InvolvementCheck;
}

export interface ComplaintAcknowledged extends Fact {
  readonly type: "ComplaintAcknowledged";
}

/** Handled otherwise than it came: the organisation was found, or is not the one, or the certifier is at stake. */
export interface ComplaintRequalified extends Fact, Designated {
  readonly type: "ComplaintRequalified";
  readonly track: ComplaintTrack;
  /** People of the certifier whom it concerns. */
  readonly concerned: readonly string[];
  readonly reason: ContentHash;
}

export interface ComplaintAdmitted extends Fact {
  readonly type: "ComplaintAdmitted";
  readonly reason: ContentHash;
}

/** Not admissible; out of scope, the authority that can act is named (R-CMP-2). */
export interface ComplaintDismissed extends Fact {
  readonly type: "ComplaintDismissed";
  readonly reason: ContentHash;
  readonly authority: ContentHash | null;
}

/** The organisation is asked, in words that do not tell who wrote. */
export interface OrganisationAsked extends Fact {
  readonly type: "OrganisationAsked";
  readonly hearingId: string;
  readonly question: ContentHash;
  readonly answerBy: Day;
}

export interface OrganisationAnswered extends Fact {
  readonly type: "OrganisationAnswered";
  readonly hearingId: string;
  readonly text: ContentHash;
  readonly files: readonly string[];
  readonly late: boolean;
}

export interface StepRecorded extends Fact {
  readonly type: "StepRecorded";
  readonly kind: StepKind;
  readonly text: ContentHash;
  readonly files: readonly string[];
}

export interface PrecisionAdded extends Fact {
  readonly type: "PrecisionAdded";
  readonly text: ContentHash;
  readonly files: readonly string[];
}

export interface AuthorWrittenTo extends Fact {
  readonly type: "AuthorWrittenTo";
  readonly text: ContentHash;
}

/** Once, with a reason (R-CMP-3). */
export interface DelayExtended extends Fact {
  readonly type: "DelayExtended";
  readonly decideBy: Day;
  readonly reason: ContentHash;
}

export interface ComplaintDecided extends Fact {
  readonly type: "ComplaintDecided";
  readonly outcome: ComplaintOutcome;
  readonly reasons: ContentHash;
  readonly followUps: readonly FollowUpKind[];
  readonly check: InvolvementCheck;
}

/** Each party has its own letter. */
export interface OutcomeCommunicated extends Fact {
  readonly type: "OutcomeCommunicated";
  readonly toAuthor: ContentHash;
  readonly toOrganisation: ContentHash | null;
}

/** What was proposed is done, or is not, with a reason (R-SUR-5, R-CMP-6). */
export interface FollowUpSettled extends Fact {
  readonly type: "FollowUpSettled";
  readonly kind: FollowUpKind;
  readonly done: boolean;
  readonly reason: ContentHash;
}

export interface ComplaintClosed extends Fact {
  readonly type: "ComplaintClosed";
}

/** What can have happened to an alert or a complaint; the stream is named `complaint-<id>`. */
export type ComplaintEvent =
  | ComplaintReceived
  | HandlerAssigned
  | ComplaintAcknowledged
  | ComplaintRequalified
  | ComplaintAdmitted
  | ComplaintDismissed
  | OrganisationAsked
  | OrganisationAnswered
  | StepRecorded
  | PrecisionAdded
  | AuthorWrittenTo
  | DelayExtended
  | ComplaintDecided
  | OutcomeCommunicated
  | FollowUpSettled
  | ComplaintClosed;
