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
import { emptyList } from "./activity.sentences.ts";
import { csvRows, facets, queryOf } from "./activity.view.ts";
import { sessionColumns } from "./sessions.columns.tsx";

/** Every session declared: searched, filtered, ordered, exported as it is shown. */
export function AllSessions() {
  const list = useListState();
  const today = useToday();
  const { data, error } = useQuery({
    ...asking("GET /api/sessions", queryOf(list.state)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const rows = data?.sessions ?? [];
  const absence = isNarrowed(list.state)
    ? ({ kind: "no-result", ...emptyList.noResult } as const)
    : emptyList.nothingYet;
  return (
    <Page
      title="Sessions"
      lead="Les sessions de formation que les organismes habilités déclarent, et ce que sont devenues les personnes préparées."
    >
      <FilterBar list={list} facets={facets} searchLabel="Nom, SIREN ou numéro d’habilitation" />
      {data === undefined ? (
        <LoadingState label="Chargement des sessions…" />
      ) : (
        <DataTable
          caption="Sessions de formation"
          counted={["session", "sessions"]}
          columns={sessionColumns}
          rows={rows}
          rowId={({ id }) => id}
          rowTo={({ id }) => `/sessions/${id}`}
          list={list}
          empty={<EmptyState {...absence} />}
          actions={
            rows.length > 0 && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => downloadCsv(`sessions-${today}.csv`, csvRows(rows))}
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
