import type { Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** What the matrix of a version shows for one competence, in minutes. */
export interface FiledCoverage {
  readonly competence: string;
  readonly covered: boolean;
  readonly theoryMinutes: number;
  readonly practiceMinutes: number;
}

/** The check of one competence by a person (R-PROG-2). */
export interface CheckedItem {
  readonly competence: string;
  readonly covered: boolean;
  readonly note: ContentHash | null;
}

/** What can have happened to a training programme; it has versions (R-PROG-5). */
export type ProgrammeEvent =
  | (Fact & {
      readonly type: "ProgrammeFiled";
      readonly organisationId: string;
      readonly dossierId: string;
      readonly version: number;
      readonly content: ContentHash;
      readonly coverage: readonly FiledCoverage[];
    })
  | (Fact & { readonly type: "ProgrammeApproved"; readonly version: number; readonly items: readonly CheckedItem[] })
  | (Fact & {
      readonly type: "ProgrammeChangesRequested";
      readonly version: number;
      readonly items: readonly CheckedItem[];
      readonly reason: ContentHash;
    });
