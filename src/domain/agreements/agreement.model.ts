import type { NotificationRules } from "../schemes/rulebook.model.ts";
import type { LifeRules } from "../schemes/rulebookLife.model.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type {
  AgreementConcluded,
  AgreementGenerated,
  AgreementPurpose,
  AgreementSigned,
  Party,
} from "./agreement.events.ts";
import type { EmptyClause, FilledClause } from "./clauses.ts";

/** Prepares the text to be signed; again, as long as nobody signed, when something in it changes. */
export interface GenerateAgreement extends Act {
  readonly type: "GenerateAgreement";
  readonly dossierId: string;
  readonly purpose: AgreementPurpose;
  readonly documentHash: string;
}

/** Asks for the code that proves who signs. */
export interface RequestCode extends Act {
  readonly type: "RequestCode";
  readonly party: Party;
}

export interface Sign extends Act {
  readonly type: "Sign";
  readonly party: Party;
  readonly typedName: string;
  /** The text that was read. */
  readonly documentHash: string;
  /** Hash of the code as typed. */
  readonly codeHash: string;
  readonly proof: ContentHash;
}

/** Notes that the time to sign is over (R-AGR-2). */
export interface Lapse extends Act {
  readonly type: "Lapse";
}

/** The closure that followed is annulled on appeal. */
export interface AnnulLapse extends Act {
  readonly type: "AnnulLapse";
  readonly appealId: string;
}

export type AgreementCommand = GenerateAgreement | RequestCode | Sign | Lapse | AnnulLapse;

export interface Signatory {
  readonly personId: string;
  readonly name: string;
}

/** What an agreement is judged on. */
export interface AgreementFacts {
  /** Last day to sign, given by the favourable decision; null without one. */
  readonly decision: { readonly signBy: Day } | null;
  readonly clauses: readonly FilledClause[];
  /** Day on which the registration of the certification ends; null while it is not known (R-CERT-1). */
  readonly registrationEndsOn: Day | null;
  /** Who signs for each party. */
  readonly signatories: Readonly<Record<Party, Signatory>>;
  /** The last code sent to the person who acts, for this agreement; null when there is none. */
  readonly code: { readonly hash: string; readonly expiresAt: Moment } | null;
  readonly rules: Pick<LifeRules, "years"> & Pick<NotificationRules, "codeMinutes">;
}

interface Prepared {
  readonly agreement: AgreementGenerated;
}

export interface Unsigned extends Prepared {
  readonly status: "generated";
}

export interface HalfSigned extends Prepared {
  readonly status: "half-signed";
  readonly signatures: readonly AgreementSigned[];
}

export interface ConcludedAgreement extends Prepared {
  readonly status: "concluded";
  readonly signatures: readonly AgreementSigned[];
  readonly conclusion: AgreementConcluded;
}

export type AgreementState =
  | { readonly status: "none" }
  | Unsigned
  | HalfSigned
  | ConcludedAgreement
  /** Not signed in time, or never even prepared. */
  | { readonly status: "lapsed"; readonly signBy: Day };

export type AgreementRefusal =
  | { readonly code: "agreement/not-now"; readonly status: AgreementState["status"] }
  | { readonly code: "agreement/no-favourable-decision" }
  | { readonly code: "agreement/clause-empty"; readonly clauses: readonly EmptyClause[] }
  | { readonly code: "agreement/registration-ended"; readonly on: Day }
  | { readonly code: "agreement/time-over"; readonly signBy: Day }
  | { readonly code: "agreement/time-left"; readonly signBy: Day }
  | { readonly code: "agreement/organisation-signs-first" }
  | { readonly code: "agreement/already-signed" }
  | { readonly code: "agreement/not-the-signatory" }
  | { readonly code: "agreement/document-changed" }
  | { readonly code: "agreement/name-differs"; readonly expected: string }
  | { readonly code: "agreement/no-code-requested" }
  | { readonly code: "agreement/code-expired" }
  | { readonly code: "agreement/code-wrong" };
