import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { dayOfMoment } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { AuditPart } from "./AuditPart.tsx";
import { DecidersPart, SentBackPart } from "./ContextParts.tsx";
import { DecideForm } from "./DecideForm.tsx";
import styles from "./DecisionScreen.module.css";
import { DecisionTaken } from "./DecisionTaken.tsx";
import type { DecisionFile, Deliberation, TakenDecision } from "./decision.query.ts";
import { asSentence } from "./impediments.view.ts";
import { NotificationForm } from "./NotificationForm.tsx";
import { AbstentionsPart, ProposedRefusalPart } from "./ProposedParts.tsx";
import { Questions } from "./Questions.tsx";
import { RecordPart, RecordSheet } from "./RecordSheet.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { StepAside } from "./StepAside.tsx";
import { ProposalPart, QuizPart, ReviewPart } from "./SummaryParts.tsx";
import { offerOf } from "./side.view.ts";

interface Props {
  readonly file: DecisionFile;
  readonly deliberation: Deliberation;
}

/** The decision as the certifier prepares and takes it: the summary of the file, then what the person may do. */
export function DecisionFileForStaff({ file, deliberation }: Props) {
  const dossier = useDossier();
  const session = useSession();
  const offer = offerOf(session, { file, deliberation, dossier });
  const { standing } = offer;
  const [asked, setAsked] = useState<number>();
  const reviewing = offer.review === "now" || (offer.review !== "no" && asked === file.position);
  if (standing.kind === "could-not" && standing.closed && file.decision === null) {
    return <Excluded why={standing.why} closed />;
  }
  return (
    <>
      {file.decision !== null && <DecisionTaken file={file} decision={file.decision} />}
      {file.decision !== null && offer.notify && <NotificationSheet file={file} decision={file.decision} />}
      {standing.kind === "could-not" && file.decision === null && <Excluded why={standing.why} />}
      <Summary file={file} deliberation={deliberation} asks={offer.stepAside} reviewing={reviewing} />
      <div className={styles.forms}>
        {reviewing && <ReviewForm file={file} deliberation={deliberation} />}
        {offer.decide && !reviewing && <DecideForm key={file.position} file={file} deliberation={deliberation} />}
        <StepAside file={file} offer={offer} onReview={reviewing ? undefined : () => setAsked(file.position)} />
      </div>
    </>
  );
}

/** Why somebody may neither review nor decide, and that the file is closed to them when it is. */
function Excluded({ why, closed = false }: { readonly why: readonly string[]; readonly closed?: boolean }) {
  return (
    <Notice
      tone={closed ? "neutral" : "info"}
      title={
        closed
          ? "Ce dossier vous est fermé pour la décision."
          : "La revue et la décision de ce dossier reviennent à d’autres."
      }
    >
      {why.map((reason) => (
        <p key={reason}>{asSentence(reason)}</p>
      ))}
    </Notice>
  );
}

interface SummaryProps extends Props {
  /** Whether the person may put questions. */
  readonly asks: boolean;
  /** The points of the review are then in its form. */
  readonly reviewing: boolean;
}

/** The file in two printable pages: proposal, points of the review, audit, quiz, points sent back, who may decide. */
function Summary({ file, deliberation, asks, reviewing }: SummaryProps) {
  const print = (
    <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
      Imprimer
    </Button>
  );
  const admissibility = file.kind === "admissibility";
  const decided = file.decision !== null;
  return (
    <RecordSheet
      title={decided ? "Dossier examiné" : "Dossier soumis à décision"}
      reference={`${file.organisationName}, dossier ${file.number}`}
      aside={print}
    >
      {admissibility && <ProposedRefusalPart deliberation={deliberation} />}
      {!admissibility && <ProposalPart deliberation={deliberation} />}
      {!admissibility && !reviewing && <ReviewPart deliberation={deliberation} decided={decided} />}
      {!admissibility && <AuditPart deliberation={deliberation} />}
      {!admissibility && <QuizPart deliberation={deliberation} />}
      <SentBackPart />
      {!decided && <DecidersPart deliberation={deliberation} />}
      <AbstentionsPart deliberation={deliberation} />
      <Questions file={file} deliberation={deliberation} asks={asks} />
    </RecordSheet>
  );
}

function notificationRule({ outcome, appeal }: TakenDecision): string {
  if (outcome === "refuse") {
    return "Un refus est notifié par lettre recommandée : sa première présentation ouvre le délai d’appel.";
  }
  return appeal === null
    ? "Le jour où l’organisme a été prévenu, gardé avec la décision."
    : "La date de notification ouvre le délai d’appel sur les points à suivre.";
}

function NotificationSheet({ file, decision }: { readonly file: DecisionFile; readonly decision: TakenDecision }) {
  const command = useCommand("POST /api/dossiers/:dossierId/decision/notification", {
    to: { dossierId: file.dossierId },
    position: file.position,
    onDone: () => notifyDone("Notification enregistrée."),
  });
  const refused = decision.outcome === "refuse";
  return (
    <div className={styles.forms}>
      <RecordSheet title="Notification de la décision" reference={notificationRule(decision)}>
        <RecordPart name="Preuve de la date">
          <NotificationForm command={command} from={dayOfMoment(decision.at)} proofNeeded={refused} />
        </RecordPart>
      </RecordSheet>
    </div>
  );
}
