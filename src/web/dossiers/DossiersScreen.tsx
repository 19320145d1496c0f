import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { readsWhatIsOpened } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { isNarrowed } from "../ui/listState.ts";
import { Page } from "../ui/Page.tsx";
import { useToday } from "../ui/today.ts";
import { useListState } from "../ui/useListState.ts";
import { dossierColumns } from "./dossiers.columns.tsx";
import { emptyList } from "./dossiers.sentences.ts";
import { csvRows, facetsOf, inOrder, queryOf } from "./list.view.ts";

/** Every dossier that the staff may read: searched, filtered, ordered, exported as it is shown. */
export function DossiersScreen() {
  const list = useListState();
  const today = useToday();
  const observing = readsWhatIsOpened(useSession());
  const { data, error } = useQuery({
    ...asking("GET /api/dossiers", queryOf(list.state)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const rows = inOrder(data?.dossiers ?? []);
  const absence = isNarrowed(list.state)
    ? ({ kind: "no-result", ...emptyList.noResult } as const)
    : observing
      ? ({ kind: "no-access", ...emptyList.notOpened } as const)
      : emptyList.nothingYet;
  return (
    <Page title="Dossiers" lead="Les candidatures déposées et tout ce qui les suit.">
      <FilterBar list={list} facets={facetsOf(data?.managers ?? [])} searchLabel="Nom, SIREN ou numéro de dossier" />
      {data === undefined ? (
        <LoadingState label="Chargement des dossiers…" />
      ) : (
        <DataTable
          caption="Dossiers"
          counted={["dossier", "dossiers"]}
          columns={dossierColumns}
          rows={rows}
          total={data.count}
          rowId={({ id }) => id}
          rowTo={({ id }) => `/dossiers/${id}`}
          list={list}
          empty={<EmptyState {...absence} />}
          actions={
            rows.length > 0 && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => downloadCsv(`dossiers-${today}.csv`, csvRows(rows))}
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
