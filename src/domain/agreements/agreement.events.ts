import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** The two who sign, the organisation first (R-AGR-2). */
export type Party = "organisation" | "certifier";

/** What renews or extends an habilitation, and whose it is. */
interface Continuing {
  readonly habilitationId: string;
  readonly organisationId: string;
  /** The old expiry. */
  readonly startsOn: Day;
}

/** A first agreement; the one that renews an habilitation from its old expiry; the amendment that extends it (R-REN-3). */
export type AgreementPurpose =
  | { readonly kind: "initial" }
  | (Continuing & {
      readonly kind: "renewal";
      /** The day on which the habilitation is over: its old expiry, or the end of its extension. */
      readonly signedBefore: Day;
    })
  | (Continuing & {
      readonly kind: "extension";
      /** First day on which the habilitation has expired instead. */
      readonly until: Day;
    });

export interface AgreementGenerated extends Fact {
  readonly type: "AgreementGenerated";
  readonly dossierId: string;
  readonly purpose: AgreementPurpose;
  /** The right to train only (R-AGR-3). */
  readonly object: "prepare";
  /** SHA-256 of the text to be signed. */
  readonly documentHash: string;
  readonly clauses: readonly string[];
  /** None for an extension. */
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
  /** Day of the last signature, or old expiry of what is renewed or extended. */
  readonly effectiveOn: Day;
  /** First day on which it holds no more: the end of its years or of the extension, or of the registration if earlier (R-CERT-1, R-DATE-1). */
  readonly endsOn: Day;
}

export interface AgreementLapsed extends Fact {
  readonly type: "AgreementLapsed";
  readonly signBy: Day;
}

/** An upheld appeal annuls the closure that followed: an agreement is made again once it is decided again (R-CMP-5). */
export interface LapseAnnulled extends Fact {
  readonly type: "LapseAnnulled";
  readonly appealId: string;
}

/** What can have happened to an agreement; the stream is named `agreement-<id>`. */
export type AgreementEvent =
  | AgreementGenerated
  | SignatureCodeRequested
  | AgreementSigned
  | AgreementConcluded
  | AgreementLapsed
  | LapseAnnulled;
