import { Link } from "@tanstack/react-router";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { longDay, plainDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Briefing.module.css";
import { type Briefing, useBriefing } from "./briefing.query.ts";
import { isReader, leftFor, readingMinutes, readingOf } from "./briefing.view.ts";
import { SessionForm } from "./SessionForm.tsx";

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
  const holds = !briefing.complete && allowed(session, "briefing.hold", dossier.organisationId);
  return (
    <>
      <Standing briefing={briefing} />
      <Texts briefing={briefing} dossierId={dossier.id} personId={session.person.id} />
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

function Texts({
  briefing,
  dossierId,
  personId,
}: {
  readonly briefing: Briefing;
  readonly dossierId: string;
  readonly personId: string;
}) {
  const reads = isReader(briefing, personId);
  return (
    <Section
      title="Textes à lire"
      lead={reads ? "Ouvrez chaque texte, lisez-le, puis accusez lecture en bas de page." : undefined}
    >
      <ul className={styles.texts}>
        {briefing.documents.map((text) => (
          <li key={text.code} className={styles.text}>
            <div>
              <Link
                to="/dossiers/$dossierId/reglement/$document"
                params={{ dossierId, document: text.code }}
                className={styles.title}
              >
                {text.title}
              </Link>
              <p className={styles.detail}>
                Version {text.version}, en vigueur depuis le {plainDay(text.effectiveOn)} · environ{" "}
                {readingMinutes(text)} min de lecture
              </p>
              {text.acknowledgedBy.length > 0 && (
                <p className={styles.detail}>Lu par {text.acknowledgedBy.map(({ name }) => name).join(", ")}</p>
              )}
            </div>
            {reads && <Reading state={readingOf(text, personId)} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Reading = ({ state }: { readonly state: "acknowledged" | "to-read" }) =>
  state === "acknowledged" ? <StatusBadge tone="success" label="Lu" /> : <StatusBadge tone="warning" label="À lire" />;

function Sessions({ briefing: { title, topics, sessions } }: { readonly briefing: Briefing }) {
  return (
    <Section title={title}>
      <p className={styles.detail}>Au programme : {topics.join(" · ")}</p>
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
