import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import type { SignedIn } from "../app/session.ts";
import { DossierCard } from "../dossiers/DossierCard.tsx";
import { HabilitationCard } from "../habilitations/HabilitationCard.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { homeWords } from "./home.sentences.ts";
import { homeOf } from "./home.view.ts";
import { linesOfDue } from "./line.view.ts";
import { TaskList, WaitingList } from "./TaskList.tsx";
import { byDue } from "./tasks.view.ts";

/** The home of people of training organisations: where each application is, what to do, by when. */
export function MemberHome({ session }: { readonly session: SignedIn }) {
  const { data } = useSuspenseQuery(asking("GET /api/dossiers", {}));
  const { due, awaited } = useSuspenseQuery(asking("GET /api/tasks", {})).data;
  const { habilitations } = useSuspenseQuery(asking("GET /api/habilitations", {})).data;
  const organisations = homeOf(session.memberships, data.dossiers);
  if (organisations.length === 0) return <Newcomer />;
  return (
    <Page title={homeWords.title} lead={homeWords.lead}>
      {due.length > 0 && (
        <Section title={`À faire pour votre habilitation (${due.length})`}>
          <TaskList lines={byDue(linesOfDue(due))} />
        </Section>
      )}
      {awaited.length > 0 && (
        <Section
          title={`À faire par d’autres personnes de votre organisme (${awaited.length})`}
          lead="Attendu d’une autre fonction que la vôtre ; l’échéance engage votre organisme."
        >
          <WaitingList lines={byDue(linesOfDue(awaited))} />
        </Section>
      )}
      {habilitations.map(({ id }) => (
        <HabilitationCard key={id} habilitationId={id} />
      ))}
      {organisations.map(({ id, name, canApply, dossiers }) => (
        <Section key={id} title={name}>
          {dossiers.map((dossierId) => (
            <DossierCard key={dossierId} dossierId={dossierId} />
          ))}
          {dossiers.length === 0 && (
            <EmptyState
              {...(canApply ? homeWords.noDossier : homeWords.noDossierForTrainer)}
              next={
                canApply ? (
                  <LinkButton to={`/organismes/${id}`}>Ouvrir une candidature</LinkButton>
                ) : (
                  <a href="/autodiagnostic">Vérifier les prérequis</a>
                )
              }
            />
          )}
        </Section>
      ))}
    </Page>
  );
}

/** Somebody who belongs to nothing yet: the two ways to begin. */
function Newcomer() {
  return (
    <Page title="Bienvenue" lead={homeWords.newcomerLead}>
      <EmptyState
        {...homeWords.newcomer}
        next={<LinkButton to="/organismes/nouveau">Enregistrer mon organisme</LinkButton>}
      />
      <p>
        {homeWords.selfCheck} <a href="/autodiagnostic">Vérifier mes prérequis</a>
      </p>
    </Page>
  );
}
