import { Link } from "@tanstack/react-router";
import { hrefOf } from "../app/api.ts";
import { ContestLink } from "../complaints/ContestLink.tsx";
import { useApplicationScheme, useDossier } from "../dossiers/dossier.query.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { dayOfMoment, longDay } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./DecisionTaken.module.css";
import type { DecisionFile, TakenDecision } from "./decision.query.ts";
import { channelWords, outcomeWords } from "./decisions.sentences.ts";
import { appealOf } from "./letter.view.ts";

interface Props {
  readonly file: DecisionFile;
  readonly decision: TakenDecision;
}

/** A decision once taken, as an act: what is decided, on which grounds, by whom, how it can be contested. */
export function DecisionTaken({ file, decision }: Props) {
  const { certification } = useApplicationScheme();
  const { organisationId } = useDossier();
  const granted = decision.outcome === "grant";
  return (
    <article className={styles.act} aria-labelledby="decision-titre">
      <header className={styles.head}>
        <p className={styles.kind}>
          Décision du {longDay(dayOfMoment(decision.at))}, dossier <span className="reference">{file.number}</span>
        </p>
        <StatusBadge tone={granted ? "success" : "danger"} label={takenWords(decision)} />
      </header>
      <div className={styles.text}>
        <h2 id="decision-titre" className={styles.statement}>
          <span className={styles.verb}>{statementOf(decision)}</span> {file.organisationName}
        </h2>
        <p className={styles.lead}>
          pour préparer des candidats à la certification « {certification.title} » ({certification.number}),
        </p>
        <p className={styles.because}>{decision.grounds.length > 1 ? "aux motifs suivants :" : "au motif suivant :"}</p>
        <ol className={styles.grounds}>
          {decision.grounds.map((ground) => (
            <li key={ground.code}>
              <p className={styles.ground}>{ground.label}</p>
              <p>{ground.detail === "" ? "Précision effacée à l’issue de sa durée de conservation." : ground.detail}</p>
            </li>
          ))}
        </ol>
        {decision.pointsAnnulledOn !== null && (
          <p>
            L’appel contre les points à suivre est accueilli : ils ne sont plus demandés depuis le{" "}
            {longDay(decision.pointsAnnulledOn)}.
          </p>
        )}
        <p className={styles.signed}>{decision.byName}</p>
      </div>
      <Following file={file} decision={decision} />
      {decision.appeal?.route === "certifier" && (
        <ContestLink dossierId={file.dossierId} organisationId={organisationId} />
      )}
      <p className={styles.print}>Empreinte du dossier examiné : {decision.snapshotHash}</p>
    </article>
  );
}

const takenWords = ({ kind, outcome }: TakenDecision): string =>
  kind === "admissibility" ? "Candidature refusée" : outcomeWords[outcome].taken;

function statementOf({ kind, outcome }: TakenDecision): string {
  if (kind === "admissibility") return "La candidature à l’habilitation est refusée à l’organisme";
  return outcome === "grant" ? "L’habilitation est accordée à l’organisme" : "L’habilitation est refusée à l’organisme";
}

/** What follows: signature or new application, notification, appeal, the letter. */
function Following({ file, decision }: Props) {
  const { stage } = useDossier();
  const { notification, signBy, reapplyFrom, appeal } = decision;
  return (
    <div className={styles.following}>
      <KeyValue
        items={[
          ...(signBy === null
            ? []
            : [
                {
                  label: "Convention à signer",
                  value: (
                    <>
                      <DueDate
                        day={signBy}
                        rule="Dernier jour de signature ; ensuite, la décision est caduque"
                        warnWithin={stage === "agreement" ? 7 : false}
                      />
                      <p>
                        <Link to={`/dossiers/${file.dossierId}/convention`}>Ouvrir la convention</Link>
                      </p>
                    </>
                  ),
                },
              ]),
          ...(reapplyFrom === null
            ? []
            : [
                {
                  label: "Nouvelle candidature",
                  value: <DueDate day={reapplyFrom} rule="Premier jour où elle est possible" warnWithin={false} />,
                },
              ]),
          { label: "Notification", value: <Notified decision={decision} /> },
          { label: "Appel", value: appealOf(appeal, notification?.appealUntil ?? null) },
          { label: "Lettre", value: <Letters file={file} /> },
        ]}
      />
    </div>
  );
}

function Notified({ decision: { notification, appeal } }: { readonly decision: TakenDecision }) {
  if (notification === null) {
    return <>Pas encore enregistrée.{appeal !== null && " Le délai d’appel court à partir d’elle."}</>;
  }
  const { notifiedOn, channel, reference } = notification;
  return (
    <>
      <DueDate day={notifiedOn} warnWithin={false} />, {channelWords[channel].toLowerCase()}
      {reference !== null && (
        <>
          {" "}
          n° <span className="reference">{reference}</span>
        </>
      )}
    </>
  );
}

function Letters({ file: { dossierId, letters } }: { readonly file: DecisionFile }) {
  if (letters.length === 0) return <>Elle sera jointe ici dès son impression.</>;
  return (
    <ul className={styles.letters}>
      {letters.map((letter) => (
        <li key={letter.id}>
          {letter.ready ? (
            <a
              href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId: letter.id })}
            >
              {letter.name}
            </a>
          ) : (
            <span>{letter.name}, en cours d’impression</span>
          )}
        </li>
      ))}
    </ul>
  );
}
