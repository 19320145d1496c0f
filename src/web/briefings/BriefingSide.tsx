import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { longDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Briefing.module.css";
import { type Briefing, useBriefing } from "./briefing.query.ts";
import { isReader, leftFor } from "./briefing.view.ts";
import { NewTermsSections } from "./NewTermsSections.tsx";
import { SessionForm } from "./SessionForm.tsx";
import { TextsToRead } from "./TextsToRead.tsx";

/** The texts to read, the information session, and who has done what (R-REG-1, R-REG-2). */
export function BriefingSide() {
  const briefing = useBriefing();
  const dossier = useDossier();
  const session = useSession();
  if (!briefing.open) {
    return (
      <EmptyState
        what="Ici, les textes de la certification et la session d’information."
        why="Cette étape s’ouvre quand la candidature est déclarée recevable."
      />
    );
  }
  const reads = isReader(briefing, session.person.id);
  const holds = !briefing.complete && allowed(session, "briefing.hold", dossier.organisationId);
  return (
    <>
      <NewTermsSections briefing={briefing} dossier={dossier} personId={session.person.id} />
      <Standing briefing={briefing} />
      <Section
        title="Textes à lire"
        lead={reads ? "Ouvrez chaque texte, lisez-le, puis accusez lecture en bas de page." : undefined}
      >
        <TextsToRead texts={briefing.documents} dossierId={dossier.id} reader={reads ? session.person.id : null} />
      </Section>
      <Sessions briefing={briefing} />
      {holds && <SessionForm dossierId={dossier.id} briefing={briefing} />}
      <People briefing={briefing} />
    </>
  );
}

function Standing({ briefing: { complete, completedOn, dueOn } }: { readonly briefing: Briefing }) {
  if (complete && completedOn !== null) {
    return (
      <p className={styles.standing}>
        <StatusBadge tone="success" label="Étape terminée" /> Textes lus et session suivie, le {longDay(completedOn)}.
        L’audit peut être programmé.
      </p>
    );
  }
  return (
    <div>
      <p>Chaque personne concernée lit les textes, en accuse lecture et suit une session d’information.</p>
      {dueOn !== null && (
        <p>
          <DueDate day={dueOn} rule="Délai laissé après la recevabilité" />
        </p>
      )}
    </div>
  );
}

function Sessions({ briefing: { title, topics, sessions } }: { readonly briefing: Briefing }) {
  return (
    <Section title={title}>
      <p className={styles.detail}>Au programme :</p>
      <ul className={styles.topics}>
        {topics.map((topic) => (
          <li key={topic}>{topic}</li>
        ))}
      </ul>
      {sessions.length === 0 && (
        <p>Aucune session n’a encore été enregistrée. Le chargé d’affaires en propose la date.</p>
      )}
      {sessions.map((held) => (
        <div key={held.id} className={styles.session}>
          <p className={styles.title}>
            {held.label}, {longDay(held.heldOn)}
          </p>
          <ul className={styles.attendance}>
            {held.attendance.map(({ personId, name, questions }) => (
              <li key={personId}>
                {name}
                {questions !== null && <span className={styles.question}>Question posée : {questions}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function People({ briefing: { people } }: { readonly briefing: Briefing }) {
  return (
    <Section title="Qui a fait quoi">
      <ul className={styles.texts}>
        {people.map((member) => {
          const left = leftFor(member);
          return (
            <li key={member.personId} className={styles.text}>
              <span>{member.name}</span>
              {!member.required && <span className={styles.detail}>N’est pas tenu à cette étape</span>}
              {member.required && left.length === 0 && <StatusBadge tone="success" label="À jour" />}
              {member.required && left.length > 0 && (
                <StatusBadge tone="warning" label={`Reste : ${left.join(", ")}`} />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
