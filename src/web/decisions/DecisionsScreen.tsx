import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useListState } from "../ui/useListState.ts";
import { emptyQueue } from "./decisions.sentences.ts";
import { ForOthers } from "./ForOthers.tsx";
import { queueColumns } from "./queue.columns.tsx";
import { forMe, notForMe, ofStages, stageFacet } from "./queue.view.ts";

/** The files that wait for a review or a decision: those for the person, then those that are not, with the reason. */
export function DecisionsScreen() {
  const list = useListState();
  const { files } = useSuspenseQuery(asking("GET /api/decisions", {})).data;
  const stages = list.state.filters.get("etape") ?? [];
  const mine = forMe(files);
  const shown = ofStages(mine, stages);
  const others = notForMe(files);
  return (
    <Page title="À décider" lead="Les dossiers qui attendent une revue ou une décision, le plus ancien d’abord.">
      {mine.length > 3 && <FilterBar list={list} facets={[stageFacet(mine)]} />}
      <DataTable
        caption="Dossiers à décider"
        counted={["dossier", "dossiers"]}
        columns={queueColumns}
        rows={shown}
        rowId={(row) => row.dossierId}
        rowTo={(row) => `/dossiers/${row.dossierId}/decision`}
        list={list}
        empty={
          mine.length === 0 ? (
            <EmptyState {...emptyQueue} />
          ) : (
            <EmptyState kind="no-result" what="Aucun dossier à cette étape." why="Effacez le filtre pour tout voir." />
          )
        }
      />
      {others.length > 0 && (
        <Section
          title="Pas pour vous"
          lead="Ces dossiers attendent une autre personne. Leur contenu vous est fermé, et la raison est donnée."
        >
          <ForOthers files={others} />
        </Section>
      )}
    </Page>
  );
}
