import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { partLink } from "../audits/audit.view.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { longDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Auditors.module.css";
import { conclusionWords, type Observation } from "./auditors.view.ts";
import { RecordObservation } from "./RecordObservation.tsx";

interface Props {
  readonly personId: string;
  readonly name: string;
  /** Whether a new one may be recorded. */
  readonly editable?: boolean;
}

/** The observations of somebody at work, the latest first. */
export function Observations({ personId, name, editable = false }: Props) {
  const { data } = useSuspenseQuery(asking("GET /api/staff/:personId/observations", { personId }));
  return (
    <>
      <Section
        title="Observations en situation"
        lead="Une personne qualifiée assiste à un audit et dit ce qu’elle a vu de la conduite de l’auditeur."
      >
        {data.observations.length === 0 ? (
          <EmptyState what="Aucune observation." />
        ) : (
          <ul className={styles.observations}>
            {data.observations.map((one) => (
              <ObservationLine key={one.id} observation={one} />
            ))}
          </ul>
        )}
      </Section>
      {editable && <RecordObservation personId={personId} name={name} position={data.position} />}
    </>
  );
}

function ObservationLine({ observation }: { readonly observation: Observation }) {
  const { on, observerName, conclusion, organisationName, number, recommendations } = observation;
  return (
    <li className={styles.observation}>
      <div className={styles.line}>
        <p className={styles.what}>{longDay(on)}</p>
        <StatusBadge {...conclusionWords[conclusion]} />
      </div>
      <p>
        Audit de <Link to={partLink("overview", observation)}>{organisationName}</Link>{" "}
        <span className="figures">({number})</span>, observé par {observerName}
      </p>
      {recommendations !== null && <p className={styles.words}>{recommendations}</p>}
    </li>
  );
}
