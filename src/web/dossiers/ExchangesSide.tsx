import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { allowed, isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Thread } from "../ui/Thread.tsx";
import { Composer } from "./Composer.tsx";
import { useDossier } from "./dossier.query.ts";
import { exchanged, leadOf } from "./exchanges.view.ts";
import { entriesOf } from "./history.view.ts";

/** The conversation about a dossier, with a place to write. */
export function ExchangesSide() {
  const dossier = useDossier();
  const session = useSession();
  const staff = isStaff(session);
  const mayWrite = allowed(session, "dossier.write", dossier.organisationId);
  const { data } = useSuspenseQuery(asking("GET /api/dossiers/:dossierId/history", { dossierId: dossier.id }));
  const entries = entriesOf(exchanged(data.entries), dossier);
  return (
    <Section title="Échanges" lead={leadOf(staff, mayWrite)}>
      <Thread entries={entries} {...(mayWrite ? { composer: <Composer dossier={dossier} staff={staff} /> } : {})} />
      {entries.length === 0 && (
        <EmptyState
          what="Aucun message pour l’instant."
          why={mayWrite ? "Le premier message écrit ici ouvrira la conversation." : undefined}
        />
      )}
    </Section>
  );
}
