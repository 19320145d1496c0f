import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** The two who sign, the organisation first (R-AGR-2). */
export type Party = "organisation" | "certifier";

/** A first agreement, or the one that renews an habilitation from its old expiry (R-REN-3). */
export type AgreementPurpose =
  | { readonly kind: "initial" }
  | { readonly kind: "renewal"; readonly habilitationId: string; readonly startsOn: Day };

export interface AgreementGenerated extends Fact {
  readonly type: "AgreementGenerated";
  readonly dossierId: string;
  readonly purpose: AgreementPurpose;
  /** The right to train only (R-AGR-3). */
  readonly object: "prepare";
  /** SHA-256 of the text to be signed. */
  readonly documentHash: string;
  readonly clauses: readonly string[];
  readonly years: number;
  /** Last day on which it can be signed (R-AGR-2). */
  readonly signBy: Day;
}

export interface SignatureCodeRequested extends Fact {
  readonly type: "SignatureCodeRequested";
  readonly party: Party;
  readonly expiresAt: Moment;
}

export interface AgreementSigned extends Fact {
  readonly type: "AgreementSigned";
  readonly party: Party;
  readonly documentHash: string;
  /** Where the typed name, the consent and the trace of the code are kept. */
  readonly proof: ContentHash;
}

export interface AgreementConcluded extends Fact {
  readonly type: "AgreementConcluded";
  /** Day of the last signature, or old expiry of a renewal. */
  readonly effectiveOn: Day;
  /** First day on which it holds no more: the end of its years, or of the registration if earlier (R-CERT-1, R-DATE-1). */
  readonly endsOn: Day;
}

export interface AgreementLapsed extends Fact {
  readonly type: "AgreementLapsed";
  readonly signBy: Day;
}

/** What can have happened to an agreement; the stream is named `agreement-<id>`. */
export type AgreementEvent =
  | AgreementGenerated
  | SignatureCodeRequested
  | AgreementSigned
  | AgreementConcluded
  | AgreementLapsed;
