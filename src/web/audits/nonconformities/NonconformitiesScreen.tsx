import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import { useScheme } from "../../bank/useScheme.ts";
import type { Column } from "../../ui/column.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { plainDay } from "../../ui/format.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { isNarrowed } from "../../ui/listState.ts";
import { Page } from "../../ui/Page.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useListState } from "../../ui/useListState.ts";
import { addressOfListed, partLink } from "../audit.view.ts";
import { badgeOfGrade, badgeOfNonconformity } from "../audits.badges.ts";
import { ProgrammeNav } from "../programme/ProgrammeNav.tsx";
import { type ListedNonconformity, listFacets, listQuery } from "./list.view.ts";

const columns: readonly [Column<ListedNonconformity>, ...Column<ListedNonconformity>[]] = [
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  {
    ...{ id: "indicateur", title: "Indicateur" },
    cell: (row) => `${row.indicator} – ${row.title}`,
    sortBy: (row) => row.indicator,
  },
  {
    ...{ id: "gravite", title: "Gravité", optional: true },
    cell: ({ grade }) => {
      const badge = badgeOfGrade(grade);
      return badge === null ? "—" : <StatusBadge {...badge} />;
    },
    sortBy: (row) => row.grade,
  },
  {
    id: "statut",
    title: "Statut",
    cell: (row) => <StatusBadge {...badgeOfNonconformity(row)} />,
    sortBy: (row) => row.status,
  },
  {
    ...{ id: "echeance", title: "Échéance" },
    cell: ({ dueOn }) => (dueOn === null ? "—" : <DueDate day={dueOn} compact />),
    sortBy: (row) => row.dueOn ?? undefined,
  },
  {
    ...{ id: "ecrite", title: "Audit clos le", nowrap: true, optional: true },
    cell: (row) => plainDay(row.writtenOn),
    sortBy: (row) => row.writtenOn,
  },
  {
    ...{ id: "numero", title: "Dossier", nowrap: true, optional: true },
    cell: (row) => <span className="reference">{row.number}</span>,
    sortBy: (row) => row.number,
  },
];

/** `/audits/non-conformites`: those of the audits closed lately, by indicator, those that await something first. */
export function NonconformitiesScreen() {
  const scheme = useScheme();
  const list = useListState();
  const { data, error } = useQuery({
    ...asking("GET /api/schemes/:scheme/nonconformities", { scheme, ...listQuery(list.state) }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  return (
    <Page
      title="Non-conformités"
      trail={[{ label: "Audits", to: "/audits" }]}
      {...(data === undefined ? {} : { lead: `Celles des audits clos depuis le ${plainDay(data.since)}.` })}
    >
      <ProgrammeNav />
      <FilterBar
        list={list}
        facets={listFacets(data?.indicators ?? [])}
        searchLabel="Nom, SIREN ou numéro de dossier"
      />
      {data === undefined ? (
        <LoadingState label="Chargement des non-conformités…" />
      ) : (
        <DataTable
          caption="Non-conformités"
          counted={["non-conformité", "non-conformités"]}
          total={data.count}
          columns={columns}
          rows={data.nonconformities}
          rowId={({ id }) => id}
          rowTo={({ auditId, dossierId }) => partLink("nonconformities", addressOfListed({ id: auditId, dossierId }))}
          list={list}
          empty={
            isNarrowed(list.state) ? (
              <EmptyState kind="no-result" what="Aucune non-conformité ne répond à ces filtres." />
            ) : (
              <EmptyState what="Aucune non-conformité n’a été écrite sur cette période." />
            )
          }
        />
      )}
    </Page>
  );
}
