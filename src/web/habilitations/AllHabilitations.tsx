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
import { habilitationColumns } from "./habilitations.columns.tsx";
import { emptyList } from "./habilitations.sentences.ts";
import { csvRows, facets, queryOf } from "./list.view.ts";

/** Every habilitation: searched, filtered, ordered, exported as it is shown. */
export function AllHabilitations() {
  const list = useListState();
  const today = useToday();
  const observing = readsWhatIsOpened(useSession());
  const { data, error } = useQuery({
    ...asking("GET /api/habilitations", queryOf(list.state)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const rows = data?.habilitations ?? [];
  const absence = isNarrowed(list.state)
    ? ({ kind: "no-result", ...emptyList.noResult } as const)
    : observing
      ? ({ kind: "no-access", ...emptyList.notOpened } as const)
      : emptyList.nothingYet;
  return (
    <Page title="Habilitations" lead="Celles qui courent et celles qui ont pris fin, avec leur statut du jour.">
      <FilterBar list={list} facets={facets} searchLabel="Nom, SIREN ou numéro d’habilitation" />
      {data === undefined ? (
        <LoadingState label="Chargement des habilitations…" />
      ) : (
        <DataTable
          caption="Habilitations"
          counted={["habilitation", "habilitations"]}
          columns={habilitationColumns}
          rows={rows}
          total={data.count}
          rowId={({ id }) => id}
          rowTo={({ id }) => `/habilitations/${id}`}
          list={list}
          empty={<EmptyState {...absence} />}
          actions={
            rows.length > 0 && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => downloadCsv(`habilitations-${today}.csv`, csvRows(rows))}
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
