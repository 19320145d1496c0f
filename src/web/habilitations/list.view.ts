import type { QueryInput } from "../app/routeKeys.ts";
import type { Facet } from "../ui/facet.ts";
import type { ListState } from "../ui/listState.ts";
import type { HabilitationRow } from "./habilitation.query.ts";
import { statusWords } from "./habilitations.sentences.ts";
import { statusBadge } from "./status.view.ts";

/** The filters of the list; their names are what the address shows. */
export const facets: readonly Facet[] = [
  {
    id: "statut",
    label: "Statut",
    options: Object.entries(statusWords).map(([value, { label }]) => ({ value, label })),
  },
];

/** What the server is asked, from the address of the page. */
export const queryOf = ({ filters, text }: ListState): QueryInput<"GET /api/habilitations"> => ({
  search: text,
  status: (filters.get("statut") ?? []).join(","),
});

const heads = ["Organisme", "SIREN", "Habilitation", "Statut", "Depuis le", "Prise d’effet", "Terme", "Suivie par"];

/** The list as a file, in the order shown: days stay as spreadsheets sort them. */
export const csvRows = (rows: readonly HabilitationRow[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    row.organisationName,
    row.organisationId,
    row.number,
    statusBadge(row).label,
    row.since,
    row.effectiveOn,
    row.endedOn,
    row.managerName ?? "",
  ]),
];
