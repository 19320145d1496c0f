import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { Section } from "../ui/Section.tsx";
import { groupsOf } from "./activity.view.ts";
import { SessionLines } from "./SessionLines.tsx";

/** As many as one reads at a glance on the page of an habilitation. */
const most = 5;

interface Props {
  readonly habilitationId: string;
  readonly number: string;
  readonly staff: boolean;
}

/** The sessions of an habilitation, on its page: what is owed, what comes, the last ones; nothing while there are none and none can be declared. */
export function SessionsPanel({ habilitationId, number, staff }: Props) {
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/sessions", { habilitationId }));
  if (data === undefined) return null;
  const { sessions, declares, closed } = data;
  const open = declares && closed === null;
  if (sessions.length === 0 && !open) return null;
  const { owed, coming, past } = groupsOf(sessions);
  const shown = [...owed, ...coming, ...past].slice(0, most);
  return (
    <Section
      title="Sessions"
      lead={sessions.length === 0 ? "Aucune session n’est encore déclarée." : undefined}
      aside={
        open ? (
          <LinkButton to={`/habilitations/${habilitationId}/sessions/nouvelle`} kind="secondary">
            Déclarer une session
          </LinkButton>
        ) : undefined
      }
    >
      {shown.length > 0 && <SessionLines sessions={shown} />}
      {sessions.length > most && (
        <p>
          <Link to="/sessions" search={staff ? { q: number } : {}}>
            Voir les {sessions.length} sessions
          </Link>
        </p>
      )}
    </Section>
  );
}
