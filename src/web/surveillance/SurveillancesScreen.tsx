import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { isNarrowed } from "../ui/listState.ts";
import { Page } from "../ui/Page.tsx";
import { useToday } from "../ui/today.ts";
import { useListState } from "../ui/useListState.ts";
import { emptyList } from "./surveillance.sentences.ts";
import { csvRows, facets, queryOf } from "./surveillance.view.ts";
import { surveillanceColumns } from "./surveillances.columns.tsx";

/** `/surveillances`: every surveillance that the person may read, the last due first. */
export function SurveillancesScreen() {
  const list = useListState();
  const today = useToday();
  const { data, error } = useQuery({
    ...asking("GET /api/surveillances", queryOf(list.state)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const rows = data?.surveillances ?? [];
  const absence = isNarrowed(list.state)
    ? ({ kind: "no-result", ...emptyList.noResult } as const)
    : emptyList.nothingYet;
  return (
    <Page
      title="Surveillances"
      lead="À trois mois, puis à chaque anniversaire : ce qui est attendu, ce qui est à conclure, ce qui est conclu."
    >
      <FilterBar list={list} facets={facets} searchLabel="Nom, SIREN ou numéro d’habilitation" />
      {data === undefined ? (
        <LoadingState label="Chargement des surveillances…" />
      ) : (
        <DataTable
          caption="Surveillances"
          counted={["surveillance", "surveillances"]}
          columns={surveillanceColumns}
          rows={rows}
          total={data.count}
          rowId={({ id }) => id}
          rowTo={({ id }) => `/surveillances/${id}`}
          list={list}
          empty={<EmptyState {...absence} />}
          actions={
            rows.length > 0 && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => downloadCsv(`surveillances-${today}.csv`, csvRows(rows))}
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
