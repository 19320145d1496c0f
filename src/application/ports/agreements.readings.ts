import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { KeyPage } from "./page.ts";

/** A code sent to who signs: what it hashes to, for which document, to which address (masked), until when. */
export interface SentCode {
  readonly personId: string;
  readonly documentHash: string;
  readonly hash: string;
  readonly sentTo: string;
  readonly sentAt: Moment;
  readonly expiresAt: Moment;
}

/** A favourable decision whose agreement is not signed by both. */
export interface AwaitedSignature {
  readonly dossierId: string;
  readonly agreement: "none" | "generated" | "half-signed";
  /** Last day to sign (R-AGR-2). */
  readonly signBy: Day;
}

export interface AgreementReadings {
  /** The last code sent for a party, counting one try more; null when there is none, or when it was tried too often. */
  tryCode(dossierId: string, party: Party): Promise<SentCode | null>;
  /** The favourable decisions still to be followed by signatures. */
  awaited(page: KeyPage): Promise<readonly AwaitedSignature[]>;
}
