import type { AnswerOf } from "../../app/routeKeys.ts";
import type { Facet } from "../../ui/facet.ts";
import type { ListState } from "../../ui/listState.ts";

type Listed = AnswerOf<"GET /api/schemes/:scheme/nonconformities">;

export type ListedNonconformity = Listed["nonconformities"][number];

const states: Readonly<Record<ListedNonconformity["state"], string>> = {
  running: "En cours, dans les délais",
  late: "En retard",
  settled: "Levée ou échouée",
};

/** The filters of the list; their names are what the address shows. */
export const listFacets = (indicators: Listed["indicators"]): readonly Facet[] => [
  { id: "etat", label: "État", options: Object.entries(states).map(([value, label]) => ({ value, label })) },
  {
    ...{ id: "indicateur", label: "Indicateur" },
    options: indicators.map(({ code, title }) => ({ value: code, label: `${code} – ${title}` })),
  },
];

/** What the server is asked, from the address of the page. */
export const listQuery = ({ filters, text }: ListState) => ({
  search: text,
  indicator: (filters.get("indicateur") ?? []).join(","),
  state: (filters.get("etat") ?? []).join(","),
});
