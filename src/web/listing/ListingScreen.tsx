import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import { ChangeList } from "./ChangeList.tsx";
import { Comparison } from "./Comparison.tsx";
import { byState, csvRows } from "./listing.view.ts";

/** What the list of habilitated organisations owes to France compétences: declared, confirmed, compared (R-LIST-1, R-RES-3). */
export function ListingScreen() {
  const { data } = useSuspenseQuery(asking("GET /api/list-changes", {}));
  const mayReport = allowed(useSession(), "listing.report", "");
  const { toReport, toConfirm, confirmed } = byState(data.changes);
  const today = useToday();
  return (
    <Page
      title="Liste déclarée à France compétences"
      lead="Chaque changement de la liste des organismes habilités se déclare dans les deux mois ; il est suivi jusqu’à ce qu’il apparaisse."
      action={
        data.changes.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => downloadCsv(`liste-france-competences-${today}.csv`, csvRows(data.changes))}
          >
            Exporter en CSV
          </Button>
        )
      }
    >
      <Section title={`À déclarer (${toReport.length})`}>
        {toReport.length === 0 ? (
          <EmptyState
            what="Rien n’est à déclarer."
            why="Un octroi, une suspension, une levée ou une fin apparaît ici le jour où elle prend effet."
          />
        ) : (
          <ChangeList changes={toReport} act={mayReport ? "report" : null} />
        )}
      </Section>
      {toConfirm.length > 0 && (
        <Section
          title={`Déclarés, à confirmer (${toConfirm.length})`}
          lead="Notez la confirmation quand le changement apparaît dans la liste publiée."
        >
          <ChangeList changes={toConfirm} act={mayReport ? "confirm" : null} />
        </Section>
      )}
      {confirmed.length > 0 && (
        <Section title={`Confirmés depuis un an (${confirmed.length})`}>
          <ChangeList changes={confirmed} act={null} />
        </Section>
      )}
      <Comparison />
    </Page>
  );
}
