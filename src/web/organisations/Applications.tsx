import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { badgeOf, stageWords } from "../dossiers/dossiers.view.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Applications.module.css";
import { canOpen } from "./applications.view.ts";
import type { Organisation } from "./organisation.query.ts";

interface Props {
  readonly organisation: Organisation;
  readonly mayOpen: boolean;
}

/** The applications of an organisation, and for its managers a way to open one. */
export function Applications({ organisation, mayOpen }: Props) {
  const { data } = useSuspenseQuery(asking("GET /api/dossiers", { search: organisation.id }));
  const own = data.dossiers.filter(({ organisationId }) => organisationId === organisation.id);
  return (
    <Section title="Candidatures">
      {own.length > 0 ? (
        <ul className={styles.list}>
          {own.map((dossier) => (
            <li key={dossier.id}>
              <Link to={`/dossiers/${dossier.id}`}>
                Dossier <span className="reference">{dossier.number}</span>
              </Link>
              <span>{stageWords(dossier.stage)}</span>
              <StatusBadge {...badgeOf(dossier, mayOpen ? "organisation" : "staff")} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          what="Aucune candidature pour l’instant."
          why="Elle se remplit en plusieurs fois : tout s’enregistre au fur et à mesure, rien n’est transmis avant le dépôt."
        />
      )}
      {mayOpen && canOpen(own) && <OpenApplication organisation={organisation} />}
    </Section>
  );
}

function OpenApplication({ organisation }: { readonly organisation: Organisation }) {
  const { data } = useSuspenseQuery(asking("GET /api/schemes", {}));
  return (
    <ul className={styles.schemes}>
      {data.schemes.map((scheme) => (
        <li key={scheme.id}>
          <div>
            <p className={styles.name}>
              {scheme.certification.shortName} <span className="reference">({scheme.certification.number})</span>
            </p>
            <p className={styles.title}>{scheme.certification.title}</p>
          </div>
          <OpenButton organisation={organisation} scheme={scheme.id} name={scheme.certification.shortName} />
        </li>
      ))}
    </ul>
  );
}

interface OpenProps {
  readonly organisation: Organisation;
  readonly scheme: string;
  readonly name: string;
}

function OpenButton({ organisation, scheme, name }: OpenProps) {
  const navigate = useNavigate();
  const command = useCommand("POST /api/dossiers", {
    to: {},
    position: null,
    onDone: ({ id }) => {
      notifyDone("Votre candidature est ouverte.");
      void navigate({ to: `/dossiers/${id}/candidature` });
    },
  });
  return (
    <ActionButton command={command} fields={{ organisationId: organisation.id, scheme }}>
      Ouvrir une candidature
      <span className="reader-only"> pour {name}</span>
    </ActionButton>
  );
}
