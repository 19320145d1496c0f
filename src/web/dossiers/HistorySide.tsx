import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { Section } from "../ui/Section.tsx";
import { Thread } from "../ui/Thread.tsx";
import { useDossier } from "./dossier.query.ts";
import { entriesOf } from "./history.view.ts";

/** Everything that happened to a dossier: who, when, what. */
export function HistorySide() {
  const dossier = useDossier();
  const { data } = useSuspenseQuery(asking("GET /api/dossiers/:dossierId/history", { dossierId: dossier.id }));
  return (
    <Section title="Historique" lead="Tout ce qui est arrivé au dossier. Rien n’y est modifié ni effacé.">
      <Thread entries={entriesOf(data.entries, dossier)} />
    </Section>
  );
}
