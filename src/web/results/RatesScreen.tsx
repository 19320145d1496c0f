import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { useScheme } from "../bank/useScheme.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { count, plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { isNarrowed } from "../ui/listState.ts";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { useListState } from "../ui/useListState.ts";
import styles from "./Results.module.css";
import {
  countWords,
  intervalWords,
  type RateLine,
  ratesCsv,
  rateWords,
  standingBadge,
  standingOptions,
} from "./rate.view.ts";

const facets = [{ id: "situation", label: "Situation", options: standingOptions }];

const columns: readonly [Column<RateLine>, ...Column<RateLine>[]] = [
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  {
    ...{ id: "numero", title: "Habilitation", nowrap: true, optional: true },
    cell: (row) => <span className="reference">{row.number}</span>,
    sortBy: (row) => row.number,
  },
  { id: "recus", title: "Reçus", cell: (row) => row.passed, sortBy: (row) => row.passed, numeric: true },
  { id: "presentes", title: "Présentés", cell: (row) => row.presented, sortBy: (row) => row.presented, numeric: true },
  { id: "taux", title: "Taux", cell: rateWords, sortBy: (row) => row.tenths ?? undefined, numeric: true, nowrap: true },
  { id: "incertitude", title: "Incertitude", cell: intervalWords, nowrap: true, optional: true },
  { id: "situation", title: "Situation", cell: (row) => <StatusBadge {...standingBadge(row)} /> },
];

/** The pass rate of every organisation, the exact counts, their uncertainty, and that of the whole scheme. */
export function RatesScreen() {
  const scheme = useScheme();
  const list = useListState();
  const today = useToday();
  const { data, error } = useQuery({
    ...asking("GET /api/schemes/:scheme/rates", {
      ...{ scheme, search: list.state.text },
      standing: (list.state.filters.get("situation") ?? []).join(","),
    }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const rows = data?.organisations ?? [];
  return (
    <Page
      title="Taux de réussite"
      lead={
        data &&
        `Premier passage, par date de jury, du ${plainDay(data.window.from)} au ${plainDay(data.window.until)}. Sous ${data.rules.passRatePercent} %, une alerte est soumise à une personne ; sous ${count(data.rules.minimumSample, "candidat présenté", "candidats présentés")}, le taux ne dit rien.`
      }
      action={
        <LinkButton to="/resultats/imports" kind="secondary">
          Imports et sessions
        </LinkButton>
      }
    >
      {data !== undefined && (
        <p className={styles.whole}>
          <span className={styles.big}>{rateWords(data.whole)}</span>
          <span>
            Tous organismes : {countWords(data.whole)}, {intervalWords(data.whole)}.
          </span>
        </p>
      )}
      <FilterBar list={list} facets={facets} searchLabel="Nom, SIREN ou numéro d’habilitation" />
      {data === undefined ? (
        <LoadingState label="Chargement des taux…" />
      ) : (
        <DataTable
          caption="Taux de réussite par organisme"
          counted={["organisme", "organismes"]}
          columns={columns}
          rows={rows}
          rowId={({ habilitationId }) => habilitationId}
          rowTo={({ habilitationId }) => `/habilitations/${habilitationId}/resultats`}
          list={list}
          empty={
            isNarrowed(list.state) ? (
              <EmptyState kind="no-result" what="Aucun organisme ne répond à ces filtres." />
            ) : (
              <EmptyState what="Aucun organisme habilité pour l’instant." />
            )
          }
          actions={
            rows.length > 0 && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => downloadCsv(`taux-de-reussite-${today}.csv`, ratesCsv(rows))}
              >
                Exporter en CSV
              </Button>
            )
          }
        />
      )}
    </Page>
  );
}
