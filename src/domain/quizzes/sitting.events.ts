import type { Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";

/** Who sits the quiz, and for which dossier. */
export interface Sitter {
  readonly dossierId: string;
  readonly organisationId: string;
  readonly personId: string;
}

/** The step of the quiz is open for this person, who is told so. */
export interface SittingOpened extends Act, Sitter {
  readonly type: "SittingOpened";
}

/** A code was sent to the person, and what their paper will be drawn from was fixed without being told (R-QCM-3). */
export interface StartCodeSent extends Act, Sitter {
  readonly type: "StartCodeSent";
  /** SHA-256 of the secret of the draw; the secret is told with the result. */
  readonly commitment: string;
  readonly expiresAt: Moment;
}

/** The person began an attempt; kept here so that two starts at once never both succeed. */
export interface AttemptBegun extends Act, Sitter {
  readonly type: "AttemptBegun";
  readonly attemptId: string;
}

export interface AttemptsReopened extends Act, Sitter {
  readonly type: "AttemptsReopened";
  readonly reason: ContentHash;
}

/** Never shown to the other people of the organisation: it tells of a disability. */
export interface ExtraTimeGranted extends Act, Sitter {
  readonly type: "ExtraTimeGranted";
  readonly minutes: number;
  readonly reason: ContentHash;
  readonly internal: true;
}

export type SittingEvent = SittingOpened | StartCodeSent | AttemptBegun | AttemptsReopened | ExtraTimeGranted;
