import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { dueWordsOf } from "../tasks/due.sentences.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { isNarrowed } from "../ui/listState.ts";
import { Page } from "../ui/Page.tsx";
import { useListState } from "../ui/useListState.ts";
import { type DueLine, dueFacets, dueKey, dueQuery, holder } from "./due.view.ts";

const columns: readonly [Column<DueLine>, ...Column<DueLine>[]] = [
  {
    id: "quoi",
    title: "Attendu",
    cell: (row) => dueWordsOf(row.what).awaited,
    sortBy: (row) => dueWordsOf(row.what).awaited,
  },
  {
    ...{ id: "organisme", title: "Organisme" },
    cell: (row) => row.organisationName ?? "Sans organisme",
    sortBy: (row) => row.organisationName ?? undefined,
  },
  {
    ...{ id: "numero", title: "Numéro", nowrap: true, optional: true },
    cell: (row) => <span className="reference">{row.number ?? "—"}</span>,
    sortBy: (row) => row.number ?? undefined,
  },
  {
    ...{ id: "echeance", title: "Échéance" },
    cell: (row) => <DueDate day={row.dueOn} compact rule={dueWordsOf(row.what).rule} />,
    sortBy: (row) => row.dueOn,
  },
  { id: "qui", title: "Revient à", cell: holder, sortBy: holder, optional: true },
];

/** `/echeances`: what is to be done in the files of the house, whoever it falls on. */
export function DueScreen() {
  const list = useListState();
  const { data, error } = useQuery({
    ...asking("GET /api/deadlines", dueQuery(list.state)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  return (
    <Page
      title="Échéances"
      trail={[{ label: "Pilotage", to: "/pilotage" }]}
      lead="Tout ce qui est à faire aujourd’hui dans la vie des habilitations et des affaires, à qui que cela revienne."
    >
      <FilterBar list={list} facets={dueFacets(data?.whats ?? [])} searchLabel="Nom, SIREN ou numéro" />
      {data === undefined ? (
        <LoadingState label="Chargement des échéances…" />
      ) : (
        <DataTable
          caption="Échéances"
          counted={["échéance", "échéances"]}
          total={data.count}
          columns={columns}
          rows={data.due}
          rowId={dueKey}
          rowTo={(row) => dueWordsOf(row.what).to(row.aboutId, row.dossierId ?? "")}
          list={list}
          empty={
            isNarrowed(list.state) ? (
              <EmptyState kind="no-result" what="Aucune échéance ne répond à ces filtres." />
            ) : (
              <EmptyState what="Rien n’est dû aujourd’hui." />
            )
          }
        />
      )}
    </Page>
  );
}
