import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking, hrefOf } from "../app/api.ts";
import { allowed, isStaff } from "../app/rights.ts";
import { type SignedIn, useSession } from "../app/session.ts";
import { lineOfTask } from "../tasks/line.view.ts";
import { TaskList } from "../tasks/TaskList.tsx";
import { longDay, plainDay } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { Section } from "../ui/Section.tsx";
import { Thread } from "../ui/Thread.tsx";
import { type Dossier, useApplicationScheme, useDossier } from "./dossier.query.ts";
import { entriesOf } from "./history.view.ts";
import { LeaveSection } from "./LeaveSection.tsx";
import { Standing } from "./Standing.tsx";
import { StoppedNotice } from "./StoppedNotice.tsx";
import styles from "./SummarySide.module.css";
import { othersOf } from "./standing.view.ts";

/** Where a dossier is, what is left to do on it, and the last things that happened. */
export function SummarySide() {
  const dossier = useDossier();
  const session = useSession();
  const others = othersOf(dossier).filter(({ mine }) => mine);
  const heading = { number: dossier.number, organisationName: dossier.organisationName, dossierId: dossier.id };
  return (
    <>
      <StoppedNotice dossier={dossier} />
      <Standing dossier={dossier} />
      {others.length > 0 && (
        <Section title="Aussi à faire">
          <TaskList lines={others.map((task) => lineOfTask({ ...task, ...heading }))} />
        </Section>
      )}
      <div className={styles.columns}>
        <Latest dossier={dossier} />
        <Known dossier={dossier} session={session} />
      </div>
      <LeaveSection dossier={dossier} session={session} />
    </>
  );
}

/** How many of the last events a summary shows. */
const latest = 5;

function Latest({ dossier }: { readonly dossier: Dossier }) {
  const { data } = useSuspenseQuery(asking("GET /api/dossiers/:dossierId/history", { dossierId: dossier.id }));
  const entries = entriesOf(data.entries, dossier);
  return (
    <Section
      title="Derniers événements"
      aside={<Link to={`/dossiers/${dossier.id}/historique`}>Tout l’historique</Link>}
    >
      <Thread entries={entries.slice(-latest)} filter={false} />
    </Section>
  );
}

function Known({ dossier, session }: { readonly dossier: Dossier; readonly session: SignedIn }) {
  const scheme = useApplicationScheme();
  const { organisationId, organisationName } = dossier;
  const mayReassign = allowed(session, "dossier.reassign", organisationId);
  return (
    <Section
      title="Le dossier"
      aside={
        allowed(session, "dossier.archive", organisationId) && (
          <a href={hrefOf("GET /api/dossiers/:dossierId/archive", { dossierId: dossier.id })} download>
            Tout télécharger
          </a>
        )
      }
      sheet
    >
      <KeyValue
        items={[
          { label: "Certification", value: `${scheme.certification.shortName} (${scheme.certification.number})` },
          {
            label: "Organisme",
            value: allowed(session, "organisation.read", organisationId) ? (
              <Link to={`/organismes/${organisationId}`}>{organisationName}</Link>
            ) : (
              organisationName
            ),
          },
          {
            label: "Déposé le",
            value: dossier.submittedOn === null ? "Pas encore déposé" : longDay(dossier.submittedOn),
          },
          {
            label: isStaff(session) ? "Suivi par" : "Votre interlocuteur",
            value: (
              <>
                {dossier.managerName ?? "Pas encore désigné"}
                {mayReassign && dossier.submittedOn !== null && (
                  <>
                    {" "}
                    <Link to={`/dossiers/${dossier.id}/suivi`}>
                      {dossier.managerName === null ? "Désigner" : "Changer"}
                    </Link>
                  </>
                )}
              </>
            ),
          },
          ...(dossier.judgement?.accepted === true
            ? [{ label: "Recevable", value: <Accepted dossier={dossier} judgement={dossier.judgement} /> }]
            : []),
          ...(allowed(session, "observation.manage", organisationId) && dossier.submittedOn !== null
            ? [
                {
                  label: "Observateurs",
                  value: <Link to={`/dossiers/${dossier.id}/observateurs`}>Ouvrir le dossier, voir qui l’a lu</Link>,
                },
              ]
            : []),
          ...(dossier.closesOn === null
            ? []
            : [{ label: "Classement annoncé", value: `à partir du ${plainDay(dossier.closesOn)}` }]),
        ]}
      />
    </Section>
  );
}

interface AcceptedProps {
  readonly dossier: Dossier;
  readonly judgement: NonNullable<Dossier["judgement"]>;
}

/** The acceptance with its reasons; the staff also reads the opinion on each theme (R-APP-3). */
function Accepted({ dossier, judgement }: AcceptedProps) {
  const session = useSession();
  const { on, byName, reason } = judgement;
  return (
    <>
      <p>
        Depuis le {plainDay(on)}, prononcé par {byName}.
      </p>
      {reason !== null && <p className={styles.reason}>{reason}</p>}
      {isStaff(session) && <Link to={`/dossiers/${dossier.id}/recevabilite`}>Avis par thème</Link>}
    </>
  );
}
