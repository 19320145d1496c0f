import { counted } from "../../domain/shared/french.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { plainDay } from "../ui/format.ts";

export type ListChange = AnswerOf<"GET /api/list-changes">["changes"][number];
export type Comparison = AnswerOf<"POST /api/schemes/:scheme/list-comparisons">;
type Discrepancy = Comparison["discrepancies"][number];

/** What changed, in words. */
export const changeWords: Readonly<Record<ListChange["kind"], string>> = {
  granted: "Octroi",
  suspended: "Suspension",
  lifted: "Levée de suspension",
  withdrawn: "Retrait",
  expired: "Terme sans renouvellement",
  terminated: "Résiliation par l’organisme",
  ended: "Fin d’enregistrement de la certification",
};

/** The same change of the same habilitation, in a list where several may be ticked. */
export const rowIdOf = ({ habilitationId, key }: ListChange): string => `${habilitationId}/${key}`;

/** The changes by what is left to do with them. */
export const byState = (changes: readonly ListChange[]) => ({
  toReport: changes
    .filter(({ reportedOn }) => reportedOn === null)
    .toSorted((one, other) => one.reportBy.localeCompare(other.reportBy)),
  toConfirm: changes.filter(({ reportedOn, confirmedOn }) => reportedOn !== null && confirmedOn === null),
  confirmed: changes.filter(({ confirmedOn }) => confirmedOn !== null),
});

/** The changes that are ticked, as a command takes them. */
export const chosenOf = (changes: readonly ListChange[], chosen: ReadonlySet<string>) =>
  changes.filter((change) => chosen.has(rowIdOf(change))).map(({ habilitationId, key }) => ({ habilitationId, key }));

/** The earliest day that a report, or a confirmation, of the ticked changes may bear. */
export const earliestOf = (changes: readonly ListChange[], chosen: ReadonlySet<string>): string | undefined =>
  changes
    .filter((change) => chosen.has(rowIdOf(change)))
    .map(({ on, reportedOn }) => reportedOn ?? on)
    .toSorted()
    .at(-1);

const roleWords = {
  ...{ prepare: "former", assess: "organiser l’examen", both: "former et organiser l’examen" },
  other: "faire autre chose que former",
} as const;

/** What a discrepancy is and what to do with it. */
export function discrepancyWords({ kind, published }: Discrepancy): { readonly what: string; readonly toDo: string } {
  switch (kind) {
    case "missing":
      return {
        what: published === null ? "Absent de la liste publiée" : "Présent, mais plus actif dans la liste publiée",
        toDo: "Déclarez l’octroi, ou demandez à France compétences pourquoi il n’apparaît pas.",
      };
    case "still-active":
      return {
        what: "Encore actif dans la liste publiée, alors que l’habilitation a pris fin",
        toDo: "Déclarez la fin de l’habilitation.",
      };
    case "wrong-role":
      return {
        what: `Publié avec le droit de ${published === null ? "" : roleWords[published.role]}`,
        toDo: "Demandez la correction du rôle : l’habilitation donne seulement le droit de former.",
      };
    case "unknown":
      return {
        what: "Publié comme partenaire, jamais habilité",
        toDo: "Vérifiez d’où vient cette inscription, puis demandez son retrait.",
      };
  }
}

/** « 41 établissements habilités ici, 43 partenaires dans le fichier : 3 écarts. » */
export const summaryOf = ({ ours, published, discrepancies, certification }: Comparison): string =>
  `${counted(ours, "établissement habilité", "établissements habilités")} ici, ${counted(published, "partenaire")} de la certification ${certification} dans le fichier : ${discrepancies.length === 0 ? "aucun écart" : counted(discrepancies.length, "écart")}.`;

const heads = [
  "Organisme",
  "SIREN",
  "Habilitation",
  "SIRET",
  "Changement",
  "Date",
  "À déclarer pour le",
  "Déclaré le",
  "Confirmé le",
];

/** The changes as a file: a line per establishment, as the teleprocedure asks for them. */
export const csvRows = (changes: readonly ListChange[]): readonly (readonly string[])[] => [
  heads,
  ...changes.flatMap((change) =>
    change.establishments.map((siret) => [
      ...[change.organisationName, change.organisationId, change.number, siret, changeWords[change.kind], change.on],
      ...[change.reportBy, change.reportedOn ?? "", change.confirmedOn ?? ""],
    ]),
  ),
];

/** « Déclaré le 12/03/2026 (référence FC-118) ». */
export const reportedWords = ({ reportedOn, reference }: ListChange): string =>
  reportedOn === null ? "" : `${plainDay(reportedOn)}${reference === null ? "" : ` (référence ${reference})`}`;
