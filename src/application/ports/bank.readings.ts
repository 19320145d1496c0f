import type { KnownQuestion } from "../../domain/bank/question.model.ts";
import type { Wording } from "../../domain/bank/wording.model.ts";
import type { PoolQuestion } from "../../domain/quizzes/paper.model.ts";
import type { Moment } from "../../domain/shared/calendar.ts";

/** A question as the list of the bank shows it, with the wording being written when there is one. */
export interface BankRow {
  readonly code: string;
  readonly status: KnownQuestion["status"];
  readonly wording: Wording;
  readonly usedVersion: number | null;
  /** What papers are drawn with; null before the first version is in service. */
  readonly used: Wording | null;
  readonly nextVersion: number | null;
  readonly submitted: boolean;
  readonly author: string | null;
  readonly changedAt: Moment;
}

export interface BankFilter {
  readonly scheme: string;
  readonly status?: KnownQuestion["status"] | undefined;
  readonly theme?: string | undefined;
  /** Words of the question, of its options or of its code. */
  readonly search?: string | undefined;
  /** Only those that wait for somebody to check them. */
  readonly submitted?: boolean | undefined;
}

/** The question bank of a scheme. */
export interface BankReadings {
  list(filter: BankFilter): Promise<readonly BankRow[]>;
  /** The versions in use of the active questions, but for those found faulty, by the order of their codes: what papers are drawn from. */
  pool(scheme: string): Promise<readonly PoolQuestion[]>;
  /** The codes already given, whatever became of their questions, with the version in use; 0 when none is yet. */
  codes(scheme: string): Promise<ReadonlyMap<string, number>>;
}
