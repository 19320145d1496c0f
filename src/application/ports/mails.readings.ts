import type { Moment } from "../../domain/shared/calendar.ts";

/** A mail as it was kept; it may have left or not. */
export interface KeptMail {
  readonly id: string;
  readonly code: string;
  readonly recipient: string;
  readonly subject: string;
  readonly at: Moment;
  readonly sentAt: Moment | null;
  readonly failure: string | null;
}

export interface KeptMailText extends KeptMail {
  readonly also: readonly string[];
  readonly text: string;
  readonly html: string;
}

/** The mails of the installation, as a demonstration shows them. */
export interface MailReadings {
  /** How many are kept, how many of them have not left, and how many failed at their last attempt. */
  counts(): Promise<{ readonly kept: number; readonly waiting: number; readonly failed: number }>;
  /** The newest first; those to an address, or all. */
  list(of: { readonly recipient: string; readonly limit: number }): Promise<readonly KeptMail[]>;
  read(id: string): Promise<KeptMailText | null>;
}
