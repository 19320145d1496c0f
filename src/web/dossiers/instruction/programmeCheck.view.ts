import type { DossierContent } from "../../../domain/dossiers/content.model.ts";
import { hours, plainDay } from "../../ui/format.ts";
import type { Fields } from "../../ui/useKeptFields.ts";
import type { ApplicationScheme, Dossier } from "../dossier.query.ts";
import type { Badge } from "../dossiers.view.ts";

type Version = NonNullable<Dossier["programme"]>["versions"][number];

/** Where the check of a programme is. */
export function programmeBadge(status: string): Badge {
  if (status === "approved") return { tone: "success", label: "Validé" };
  if (status === "changes_requested") return { tone: "warning", label: "Modifications demandées" };
  return { tone: "info", label: "À vérifier" };
}

/** What became of a version. */
export function versionWords({ judged }: Version): string {
  if (judged === null) return "pas encore vérifiée";
  const verdict = judged.approved ? "validée" : "à modifier, selon l’avis";
  return judged.approved
    ? `${verdict} par ${judged.byName} le ${plainDay(judged.on)}`
    : `${verdict} de ${judged.byName} le ${plainDay(judged.on)}`;
}

/** One competence as its checker sees it: what the programme shows of it. */
export interface CheckedCompetence {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  /** What is expected to be seen. */
  readonly expected: string;
  readonly hours: string;
  readonly covered: boolean;
  readonly sequences: readonly { readonly title: string; readonly level: string; readonly passage: string }[];
}

/** What a programme shows of each competence, with the passages that the organisation points at. */
export function competencesOf(
  { content, coverage }: { readonly content: DossierContent; readonly coverage: Dossier["coverage"] },
  { competences }: Pick<ApplicationScheme, "competences">,
): readonly CheckedCompetence[] {
  return competences.map(({ code, shortTitle, text, matrixShows }) => {
    const shown = coverage.find(({ competence }) => competence === code);
    const sequences = content.programme.sequences.flatMap(({ title, cells }) =>
      cells
        .filter(({ competence }) => competence === code)
        .map(({ level, passage }) => ({ title, passage, level: level === "principal" ? "principale" : "associée" })),
    );
    const [theory, practice] = [shown?.theoryMinutes ?? 0, shown?.practiceMinutes ?? 0];
    return {
      ...{ code, text, sequences, title: `${code} ${shortTitle}`, expected: matrixShows },
      hours: `${hours(theory / 60)} de théorie, ${hours(practice / 60)} de pratique`,
      covered: shown?.covered ?? false,
    };
  });
}

/** What the checker has said of each competence so far. */
export interface CheckState {
  readonly items: readonly { readonly competence: string; readonly covered: boolean; readonly note: string }[];
  /** Why it cannot be approved; undefined when it can (R-PROG-2). */
  readonly whyNotApprove: string | undefined;
  readonly whyNotChanges: string | undefined;
}

/** Every competence is checked by a person: none is covered by default, and one that is not prevents the approval. */
export function checkOf(competences: readonly CheckedCompetence[], fields: Fields): CheckState {
  const items = competences.flatMap(({ code }) => {
    const verdict = fields[`${code}.covered`];
    const note = fields[`${code}.note`] ?? "";
    return verdict === undefined ? [] : [{ competence: code, covered: verdict === "yes", note }];
  });
  const left = competences.length - items.length;
  const unchecked = left === 0 ? undefined : `Donnez un avis sur chaque compétence : il en reste ${left}.`;
  const uncovered = items.some(({ covered }) => !covered);
  const reason = (fields.reason ?? "").trim();
  return {
    items,
    whyNotApprove:
      unchecked ?? (uncovered ? "Une compétence n’est pas couverte : demandez des modifications." : undefined),
    whyNotChanges: unchecked ?? (reason === "" ? "Écrivez ce qui doit changer." : undefined),
  };
}
