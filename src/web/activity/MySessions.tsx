import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { emptyList } from "./activity.sentences.ts";
import { groupsOf } from "./activity.view.ts";
import { SessionLines } from "./SessionLines.tsx";

/** The sessions of an organisation: what is owed first, then what comes, then what is over. */
export function MySessions() {
  const session = useSession();
  const { habilitations } = useSuspenseQuery(asking("GET /api/habilitations", {})).data;
  const { sessions } = useSuspenseQuery(asking("GET /api/sessions", {})).data;
  const running = habilitations.filter(({ status }) => status === "active" || status === "suspended");
  const { owed, coming, past } = groupsOf(sessions);
  if (habilitations.length === 0) {
    return (
      <Page title="Mes sessions">
        <EmptyState {...emptyList.notYetMine} next={<Link to="/">Voir où j’en suis</Link>} />
      </Page>
    );
  }
  const open = running.filter(
    ({ status, organisationId }) => status === "active" && allowed(session, "activity.declare", organisationId),
  );
  return (
    <Page
      title="Mes sessions"
      lead="Déclarez chaque session avant son premier jour, dans le délai prévu, puis ses effectifs."
      action={open.map(({ id, number }, n) => (
        <LinkButton key={id} to={`/habilitations/${id}/sessions/nouvelle`} kind={n === 0 ? "primary" : "secondary"}>
          {open.length === 1 ? "Déclarer une session" : `Déclarer une session, ${number}`}
        </LinkButton>
      ))}
    >
      {sessions.length === 0 && <EmptyState {...emptyList.mine} />}
      <Group title="Effectifs à déclarer" sessions={owed} />
      <Group title="À venir et en cours" sessions={coming} />
      <Group title="Terminées, annulées ou arrêtées" sessions={past} />
    </Page>
  );
}

function Group({ title, sessions }: { readonly title: string } & Parameters<typeof SessionLines>[0]) {
  if (sessions.length === 0) return null;
  return (
    <Section title={title}>
      <SessionLines sessions={sessions} />
    </Section>
  );
}
