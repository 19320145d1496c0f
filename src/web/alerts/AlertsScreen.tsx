import { Switch } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { isNarrowed, withFilter } from "../ui/listState.ts";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useListState } from "../ui/useListState.ts";
import { type AlertRow, alertBadge, awaited, statusOptions } from "./alerts.view.ts";

const facets = [{ id: "statut", label: "Statut", options: statusOptions }];

const columns: readonly [Column<AlertRow>, ...Column<AlertRow>[]] = [
  { id: "alerte", title: "Alerte", cell: (row) => row.title, sortBy: (row) => row.title },
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  { id: "statut", title: "Statut", cell: (row) => <StatusBadge {...alertBadge(row)} />, sortBy: (row) => row.status },
  {
    ...{ id: "attendu", title: "Attendu" },
    cell: (row) => {
      const next = awaited(row);
      return next === null ? "—" : <DueDate day={next.on} compact rule={next.what} />;
    },
    sortBy: (row) => awaited(row)?.on,
  },
  {
    id: "levee",
    title: "Levée le",
    cell: (row) => plainDay(row.raisedOn),
    sortBy: (row) => row.raisedOn,
    nowrap: true,
  },
  {
    ...{ id: "chargee", title: "Personne chargée", optional: true },
    cell: (row) => row.ownerName ?? "Responsable qualité",
    sortBy: (row) => row.ownerName ?? undefined,
  },
];

const own = "miennes";

/** The alerts on habilitations: what awaits somebody first, the closed ones last. */
export function AlertsScreen() {
  const list = useListState();
  const mine = list.state.filters.has(own);
  const { data, error } = useQuery({
    ...asking("GET /api/alerts", {
      ...{ search: list.state.text, status: (list.state.filters.get("statut") ?? []).join(","), kind: "" },
      mine: mine ? "true" : "false",
    }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  return (
    <Page
      title="Alertes"
      lead="Ce que les faits signalent sur une habilitation. Rien n’en découle de soi-même : une personne décide de la suite, avec un motif."
    >
      <FilterBar list={list} facets={facets} searchLabel="Nom, SIREN ou numéro d’habilitation" />
      <Switch
        label="Seulement celles dont je suis chargé"
        checked={mine}
        onChange={(event) => list.change(withFilter(list.state, own, event.currentTarget.checked ? ["oui"] : []))}
      />
      {data === undefined ? (
        <LoadingState label="Chargement des alertes…" />
      ) : (
        <DataTable
          caption="Alertes"
          counted={["alerte", "alertes"]}
          columns={columns}
          rows={data.alerts}
          total={data.count}
          rowId={({ id }) => id}
          rowTo={({ id }) => `/alertes/${id}`}
          list={list}
          empty={
            isNarrowed(list.state) ? (
              <EmptyState kind="no-result" what="Aucune alerte ne répond à ces filtres." />
            ) : (
              <EmptyState
                what="Aucune alerte."
                why="Un taux sous le seuil, un certificat échu ou une preuve en retard en lèvent une ici."
              />
            )
          }
        />
      )}
    </Page>
  );
}
