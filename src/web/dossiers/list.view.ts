import type { AnswerOf, QueryInput } from "../app/routeKeys.ts";
import type { Facet } from "../ui/FilterBar.tsx";
import type { ListState } from "../ui/listState.ts";
import { badgeOf, stageOptions, stageWords, statusOptions } from "./dossiers.view.ts";

/** One line of the list of dossiers. */
export type DossierRow = AnswerOf<"GET /api/dossiers">["dossiers"][number];

/** The filters of the list; their names are what the address shows. */
export const facets: readonly Facet[] = [
  { id: "suivi", label: "Suivi", options: [{ value: "moi", label: "Mes dossiers" }] },
  { id: "statut", label: "Statut", options: [...statusOptions] },
  { id: "etape", label: "Étape", options: stageOptions },
];

/** What the server is asked, from the address of the page. */
export function queryOf({ filters, text }: ListState): QueryInput<"GET /api/dossiers"> {
  const values = (name: string) => (filters.get(name) ?? []).join(",");
  return {
    search: text,
    status: values("statut"),
    stage: values("etape"),
    mine: filters.has("suivi") ? "true" : "false",
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
