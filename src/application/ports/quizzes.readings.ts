import type { SatSheet } from "../../domain/quizzes/anomalies.ts";
import type { StartCode } from "../../domain/quizzes/sitting.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { KeyPage } from "./page.ts";

/** A finished attempt, with what was answered to each question that counts. */
export interface FinishedSheet extends SatSheet {
  readonly dossierId: string;
  readonly dossierNumber: string;
  readonly personId: string;
  readonly organisationId: string;
}

/** An attempt that failed; `key` is the one its list is ordered by. */
export interface FailedAttempt {
  readonly key: string;
  readonly dossierId: string;
  readonly personId: string;
  readonly endedOn: Day;
}

export interface QuizReadings {
  /** The running attempts that nothing can reach any more, the oldest first. */
  overdue(at: Moment, limit: number): Promise<readonly string[]>;
  /** The questions of the last papers drawn from the bank of a scheme, so many at most. */
  lastPapers(scheme: string, count: number): Promise<readonly (readonly string[])[]>;
  /** The finished attempts of a scheme that ended from one moment to another, the last first; those marked before answers were kept are not in it. */
  finishedBetween(scheme: string, from: Moment, until: Moment): Promise<readonly FinishedSheet[]>;
  /** Who failed a quiz on one of these days, for which dossier; by dossier and person. */
  failedOn(days: readonly Day[], page: KeyPage): Promise<readonly FailedAttempt[]>;
  /** The attempts of a scheme whose paper has a question, in any version, by the order they began. */
  having(scheme: string, question: string): Promise<readonly string[]>;
  /** The versions of questions of a scheme that count no more. */
  neutralised(scheme: string): Promise<readonly { readonly question: string; readonly version: number }[]>;
  /** The sheets of a person for other dossiers that nobody has closed. */
  runningElsewhere(personId: string, dossierId: string): Promise<readonly string[]>;
  /** The last code sent for a sitting, counting one try more; null when there is none, or when it was tried too often. */
  tryCode(sittingId: string): Promise<(StartCode & { readonly secret: string }) | null>;
}
