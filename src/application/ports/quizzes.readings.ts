import type { Moment } from "../../domain/shared/calendar.ts";

export interface QuizReadings {
  /** The running attempts whose time has run out, the oldest first. */
  overdue(at: Moment, limit: number): Promise<readonly string[]>;
}
