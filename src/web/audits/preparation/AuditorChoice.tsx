import { Radio } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import styles from "./AuditorChoice.module.css";

interface Props {
  readonly dossierId: string;
  /** The audit of the habilitation that it is for, or `new`; absent for the application. */
  readonly audit?: string;
  readonly value: string | undefined;
  readonly onChange: (personId: string) => void;
  /** Somebody who cannot be chosen here: the present auditor. */
  readonly except?: string;
}

/** Who may audit this organisation, and why the others may not (R-IMP-3). */
export function AuditorChoice({ dossierId, audit = "", value, onChange, except }: Props) {
  const query = asking("GET /api/dossiers/:dossierId/eligible", { dossierId, role: "auditor", audit });
  const { data } = useSuspenseQuery(query);
  const people = data.people.filter(({ personId }) => personId !== except);
  const others = people.filter(({ eligible }) => !eligible);
  if (people.length === 0) {
    return (
      <EmptyState
        what="Personne d’autre n’est auditeur."
        why="L’administrateur donne cette fonction ; le responsable qualité délivre l’autorisation d’auditer."
      />
    );
  }
  return (
    <div className={styles.choice}>
      <Radio.Group
        label="Auditeur"
        description="Seules les personnes autorisées à auditer, sans lien avec l’organisme et qui n’ont pas instruit le dossier, peuvent être choisies."
        value={value ?? ""}
        onChange={onChange}
      >
        <div className={styles.people}>
          {people
            .filter(({ eligible }) => eligible)
            .map(({ personId, name, notices }) => (
              <Radio
                key={personId}
                value={personId}
                label={name}
                description={notices.length > 0 ? `${notices.join(". ")}.` : "Peut auditer cet organisme."}
              />
            ))}
        </div>
      </Radio.Group>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>Pourquoi pas les autres ({others.length})</summary>
          <ul>
            {others.map(({ personId, name, reasons }) => (
              <li key={personId}>
                <strong>{name}</strong> : {reasons.join(" ; ")}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
