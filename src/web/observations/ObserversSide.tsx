import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { plainDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./ObserversSide.module.css";
import { OpenForm } from "./OpenForm.tsx";
import { type Observers, useObservers } from "./observers.query.ts";
import { readingDays } from "./observers.view.ts";

/** To whom the file is open from outside the certifier, until when, and what they read of it (process.md §2). */
export function ObserversSide() {
  const session = useSession();
  const { organisationId } = useDossier();
  if (!allowed(session, "observation.manage", organisationId))
    return (
      <EmptyState
        what="L’ouverture d’un dossier à un observateur revient au responsable qualité."
        why="L’historique du dossier dit à qui il a été ouvert, et pourquoi."
      />
    );
  return <Managed />;
}

function Managed() {
  const observers = useObservers();
  return (
    <>
      <Section
        title="Ouvrir le dossier à un observateur"
        lead="Il lit toutes les parties du dossier et son habilitation, sans les notes internes, jusqu’au dernier jour compris. L’organisme voit l’ouverture et sa raison dans l’historique."
        sheet
      >
        <OpenForm observers={observers} />
      </Section>
      <Section title="Ouvertures">
        {observers.openings.length === 0 && <EmptyState what="Ce dossier n’a été ouvert à personne." />}
        {observers.openings.length > 0 && (
          <ul className={styles.list}>
            {observers.openings.map((opening) => (
              <OpeningLine key={opening.personId} opening={opening} position={observers.position} />
            ))}
          </ul>
        )}
      </Section>
      <Readings accesses={observers.accesses} />
    </>
  );
}

interface LineProps {
  readonly opening: Observers["openings"][number];
  readonly position: number;
}

function OpeningLine({ opening: { personId, name, openedOn, until, open }, position }: LineProps) {
  const { id } = useDossier();
  const command = useCommand("POST /api/dossiers/:dossierId/observers/:personId/close", {
    to: { dossierId: id, personId },
    position,
    onDone: () => notifyDone(`Le dossier est fermé à ${name}.`),
  });
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.soft}>
          Ouvert le {plainDay(openedOn)}, dernier jour : <DueDate day={until} warnWithin={false} />
        </p>
      </div>
      <StatusBadge tone={open ? "success" : "neutral"} label={open ? "Ouvert" : "Fermé"} />
      {open && (
        <ActionButton
          command={command}
          fields={{}}
          kind="secondary"
          confirm={{
            title: `Fermer le dossier à ${name} ?`,
            consequence: "Le dossier ne lui est plus lisible, dès maintenant. Ce qui a été lu reste noté.",
            affected: [name],
            confirmLabel: "Fermer le dossier",
          }}
        >
          Fermer
          <span className="reader-only"> le dossier à {name}</span>
        </ActionButton>
      )}
    </li>
  );
}

function Readings({ accesses }: Pick<Observers, "accesses">) {
  if (accesses.length === 0) return null;
  return (
    <Section title="Ce qui a été lu" lead="Chaque lecture est notée. Les deux cents dernières.">
      <ul className={styles.list}>
        {readingDays(accesses).map(({ key, name, day, parts }) => (
          <li key={key} className={styles.line}>
            <div>
              <p className={styles.name}>
                {name}, le {plainDay(day)}
              </p>
              <p className={styles.soft}>{parts.join(", ")}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
