import type { AssignmentCheck } from "../../domain/access/impartiality.model.ts";
import type { MissingPoint } from "../../domain/dossiers/completeness.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { DossierFacts } from "../../domain/dossiers/dossier.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";

interface Found {
  readonly missing?: readonly MissingPoint[];
  readonly programmeApproved?: boolean;
  readonly managerCheck?: AssignmentCheck;
}

/** The numbers of the scheme that the rules of a dossier need, with what was found beyond its stream. */
export const dossierFacts = ({ rulebook, themes }: Scheme, found: Found = {}): DossierFacts => ({
  completionDays: rulebook.application.completionDays,
  closureNoticeDays: rulebook.application.closureNoticeDays,
  reapplicationDelayMonths: rulebook.application.reapplicationDelayMonths,
  judgedThemes: themes.filter(({ judged }) => judged).map(({ code }) => code),
  missing: found.missing ?? [],
  programmeApproved: found.programmeApproved ?? false,
  managerCheck: found.managerCheck ?? null,
});

/** How a filed application is kept: the whole content, under its hash. */
export interface FiledContent {
  readonly content: DossierContent;
}
