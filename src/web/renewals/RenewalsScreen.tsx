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
import { emptyList } from "./renewal.sentences.ts";
import { csvRows, facets, queryOf } from "./renewal.view.ts";
import { renewalColumns } from "./renewals.columns.tsx";

/** `/renouvellements`: every renewal that the person may read, the first to expire first. */
export function RenewalsScreen() {
  const list = useListState();
  const today = useToday();
  const { data, error } = useQuery({
    ...asking("GET /api/renewals", queryOf(list.state)),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const rows = data?.renewals ?? [];
  const absence = isNarrowed(list.state)
    ? ({ kind: "no-result", ...emptyList.noResult } as const)
    : emptyList.nothingYet;
  return (
    <Page
      title="Renouvellements"
      lead="À l’approche de l’échéance, l’organisme dépose son dossier ; rien ne se renouvelle sans décision ni signature."
    >
      <FilterBar list={list} facets={facets} searchLabel="Nom, SIREN ou numéro d’habilitation" />
      {data === undefined ? (
        <LoadingState label="Chargement des renouvellements…" />
      ) : (
        <DataTable
          caption="Renouvellements"
          counted={["renouvellement", "renouvellements"]}
          columns={renewalColumns}
          rows={rows}
          rowId={({ id }) => id}
          rowTo={({ id }) => `/renouvellements/${id}`}
          list={list}
          empty={<EmptyState {...absence} />}
          actions={
            rows.length > 0 && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => downloadCsv(`renouvellements-${today}.csv`, csvRows(rows))}
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
