import type { Mapping } from "../../domain/exams/columns.ts";
import type { ImportOrigin, LineCounts } from "../../domain/exams/import.model.ts";
import type { StartedImport } from "../../domain/exams/import.state.ts";
import type { KnownOrganisation } from "../../domain/exams/lines.ts";
import type { Tally } from "../../domain/exams/rate.ts";
import type { ExamResult } from "../../domain/exams/result.model.ts";
import type { Window } from "../../domain/exams/window.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";

export interface ImportLine {
  readonly id: string;
  readonly scheme: string;
  readonly origin: ImportOrigin;
  readonly status: StartedImport["status"];
  readonly fileName: string;
  readonly lines: number;
  readonly counts: LineCounts;
  readonly byName: string;
  readonly openedAt: Moment;
  readonly endedAt: Moment | null;
}

/** A result that counts, with the import that gave it. */
export interface KeptResult {
  readonly result: ExamResult;
  readonly importId: string;
  readonly openedAt: Moment;
}

/** First sittings of an organisation within a window, and the later ones apart (R-RATE-1). */
export interface OrganisationTally extends Tally {
  readonly organisationId: string;
  readonly again: Tally;
}

export interface MonthTally extends Tally {
  /** « 2026-04 ». */
  readonly month: string;
}

export interface CompetenceTally {
  readonly code: string;
  readonly acquired: number;
  readonly assessed: number;
}

/** An habilitation whose results are followed. */
export interface FollowedHabilitation {
  readonly habilitationId: string;
  readonly number: string;
  readonly dossierId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** First day of its running cycle. */
  readonly cycleFrom: Day;
}

export interface ExamSessionLine {
  readonly id: string;
  readonly code: string;
  readonly status: "planned" | "cancelled";
  readonly heldOn: Day;
  readonly place: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly results: number;
}

interface Within {
  readonly scheme: string;
  readonly window: Window;
  readonly organisationId?: string;
}

/** Exam results that count: those of the last import not undone, for a candidate at a session. */
export interface ExamReadings {
  imports(scheme: string): Promise<readonly ImportLine[]>;
  /** The imports of these bytes that still count. */
  ofFile(fileHash: string): Promise<{ readonly importId: string; readonly at: Moment } | null>;
  /** The correspondences of the last files, the last first. */
  mappings(scheme: string): Promise<readonly Mapping[]>;
  known(scheme: string, candidates: readonly string[]): Promise<readonly ExamResult[]>;
  /** Who has these certificates. */
  holders(
    scheme: string,
    certificates: readonly string[],
  ): Promise<readonly { readonly certificate: string; readonly candidate: string }[]>;
  organisations(scheme: string): Promise<readonly KnownOrganisation[]>;
  sessions(scheme: string): Promise<readonly ExamSessionLine[]>;
  /** The organisations that an import names, and those of the results it replaced. */
  touchedBy(importId: string): Promise<readonly string[]>;
  tallies(within: Within): Promise<readonly OrganisationTally[]>;
  months(within: Within): Promise<readonly MonthTally[]>;
  competences(within: Within): Promise<readonly CompetenceTally[]>;
  results(within: Within & { readonly search: string; readonly limit: number }): Promise<readonly KeptResult[]>;
  history(of: {
    readonly scheme: string;
    readonly candidate: string;
    readonly session: string;
  }): Promise<
    readonly (KeptResult & { readonly undone: boolean; readonly byName: string; readonly origin: ImportOrigin })[]
  >;
  habilitations(filter: {
    readonly scheme?: string;
    readonly organisationId?: string;
    readonly on: Day;
  }): Promise<readonly FollowedHabilitation[]>;
  /** The organisations of which a counted result is dated by the jury of this day. */
  datedOn(scheme: string, day: Day): Promise<readonly string[]>;
}
