import type { AnswerOf, QueryInput } from "../app/routeKeys.ts";
import { ageWords, stepWords } from "../boards/board.sentences.ts";
import type { Facet } from "../ui/facet.ts";
import type { ListState } from "../ui/listState.ts";
import { badgeOf, stageOptions, stageWords, statusOptions } from "./dossiers.view.ts";

/** One line of the list of dossiers. */
export type DossierRow = AnswerOf<"GET /api/dossiers">["dossiers"][number];

/** Those to whom dossiers are entrusted. */
type Managers = AnswerOf<"GET /api/dossiers">["managers"];

const optionsOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));

/** The filters of the list; their names are what the address shows. */
export const facetsOf = (managers: Managers): readonly Facet[] => [
  { id: "suivi", label: "Suivi", options: [{ value: "moi", label: "Mes dossiers" }] },
  { id: "statut", label: "Statut", options: [...statusOptions] },
  { id: "etape", label: "Étape", options: stageOptions },
  {
    ...{ id: "charge", label: "Suivi par" },
    options: [...managers.map(({ id, name }) => ({ value: id, label: name })), { value: "none", label: "Personne" }],
  },
  { id: "retard", label: "Échéance", options: [{ value: "oui", label: "Dépassée" }] },
  { id: "age", label: "Âge", options: optionsOf(ageWords) },
  { id: "depasse", label: "Délai dépassé", options: optionsOf(stepWords) },
];

/** What the server is asked, from the address of the page. */
export function queryOf({ filters, text }: ListState): QueryInput<"GET /api/dossiers"> {
  const values = (name: string) => (filters.get(name) ?? []).join(",");
  return {
    search: text,
    status: values("statut"),
    stage: values("etape"),
    mine: filters.has("suivi") ? "true" : "false",
    ...{ manager: values("charge"), late: filters.has("retard") ? "true" : "false" },
    ...{ age: values("age"), overrun: values("depasse") },
  };
}

const over = new Set<DossierRow["status"]>(["refused", "abandoned", "concluded"]);

/** What goes on first, the earliest due first; what is over last. An order asked by the reader takes its place. */
export const inOrder = (rows: readonly DossierRow[]): readonly DossierRow[] =>
  rows.toSorted(
    (a, b) =>
      Number(over.has(a.status)) - Number(over.has(b.status)) ||
      (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
      b.number.localeCompare(a.number),
  );

const heads = ["Organisme", "SIREN", "Numéro", "Statut", "Étape", "Suivi par", "Déposé le", "Échéance"] as const;

/** The list as a file, in the order shown: days stay as spreadsheets sort them. */
export const csvRows = (rows: readonly DossierRow[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    row.organisationName,
    row.organisationId,
    row.number,
    badgeOf(row, "staff").label,
    stageWords(row.stage),
    row.managerName ?? "",
    row.submittedOn ?? "",
    row.dueOn ?? "",
  ]),
];
