import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Acts.module.css";
import { HabilitationFile } from "./HabilitationFile.tsx";
import { useHabilitationOf } from "./habilitation.query.ts";
import { emptyList } from "./habilitations.sentences.ts";
import { statusBadge } from "./status.view.ts";

/** The habilitation of an organisation, at once when it has only one. */
export function MyHabilitation() {
  const { habilitations } = useSuspenseQuery(asking("GET /api/habilitations", {})).data;
  const [first, ...others] = habilitations;
  if (first === undefined) {
    return (
      <Page title="Mon habilitation">
        <EmptyState {...emptyList.notYetMine} next={<Link to="/">Voir où j’en suis</Link>} />
      </Page>
    );
  }
  if (others.length === 0) return <Only habilitationId={first.id} />;
  return (
    <Page title="Mes habilitations">
      <ul className={styles.acts}>
        {habilitations.map((one) => (
          <li key={one.id}>
            <Link to={`/habilitations/${one.id}`}>
              {one.organisationName}, {one.number}
            </Link>
            <StatusBadge {...statusBadge(one)} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Only({ habilitationId }: { readonly habilitationId: string }) {
  return <HabilitationFile habilitation={useHabilitationOf(habilitationId)} staff={false} />;
}
