import type { Day, Moment } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** How somebody is tied to an organisation (R-IMP-2). */
export type LinkKind = "employment" | "consulting" | "training" | "family" | "financial" | "other";

/** What somebody may be authorised to do for a scheme (R-IMP-4). */
export type AuthorisedFunction = "audit" | "programme" | "decision";

/** A tie between a person and an organisation; `until` is its last day, null while it lasts. */
export interface Link {
  readonly siren: string;
  readonly kind: LinkKind;
  readonly from: Day;
  readonly until: Day | null;
}

/** The right to hold a function for a scheme; `until` is its last day, null when it has none. */
export interface Authorisation {
  readonly scheme: string;
  readonly function: AuthorisedFunction;
  readonly from: Day;
  readonly until: Day | null;
}

export interface LinkDeclared extends Fact, Link {
  readonly type: "LinkDeclared";
  readonly linkId: string;
  readonly detail: TextRef;
}

export interface LinkEnded extends Fact {
  readonly type: "LinkEnded";
  readonly linkId: string;
  /** Last day of the link. */
  readonly until: Day;
}

export interface AuthorisationGranted extends Fact, Authorisation {
  readonly type: "AuthorisationGranted";
}

export interface AuthorisationWithdrawn extends Fact {
  readonly type: "AuthorisationWithdrawn";
  readonly scheme: string;
  readonly function: AuthorisedFunction;
  /** First day without it. */
  readonly from: Day;
  readonly reason: TextRef;
}

/** What an observation of an auditor at work concludes on their competence. */
export type WitnessConclusion = "confirmed" | "confirmed_with_recommendations" | "not_confirmed";

/** An audit during which an auditor was observed at work by another qualified person (ISO/IEC 17065, 6.1.2). */
export interface WitnessAudit {
  readonly id: string;
  readonly scheme: string;
  readonly auditId: string;
  readonly on: Day;
  readonly observer: string;
  readonly conclusion: WitnessConclusion;
}

export interface WitnessAuditRecorded extends Fact, WitnessAudit {
  readonly type: "WitnessAuditRecorded";
  readonly recommendations: TextRef;
}

/** What a member of the staff declares, and what they are authorised to do; the stream is named `person-<id>`. */
export type PersonEvent =
  | LinkDeclared
  | LinkEnded
  | AuthorisationGranted
  | AuthorisationWithdrawn
  | WitnessAuditRecorded;
