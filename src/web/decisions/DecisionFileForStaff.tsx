import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { AuditPart } from "./AuditPart.tsx";
import { DecidersPart, SentBackPart } from "./ContextParts.tsx";
import { DecideForm } from "./DecideForm.tsx";
import styles from "./DecisionScreen.module.css";
import type { DecisionFile, Deliberation } from "./decision.query.ts";
import { Excluded } from "./Excluded.tsx";
import { AbstentionsPart, ProposedRefusalPart } from "./ProposedParts.tsx";
import { Questions } from "./Questions.tsx";
import { RecordSheet } from "./RecordSheet.tsx";
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
  return (
    <>
      {standing.kind === "could-not" && file.decision === null && (
        <Excluded title="La revue et la décision de ce dossier reviennent à d’autres." why={standing.why} />
      )}
      <Summary file={file} deliberation={deliberation} asks={offer.stepAside} reviewing={reviewing} />
      <div className={styles.forms}>
        {reviewing && <ReviewForm file={file} deliberation={deliberation} />}
        {offer.decide && !reviewing && <DecideForm key={file.position} file={file} deliberation={deliberation} />}
        <StepAside file={file} offer={offer} onReview={reviewing ? undefined : () => setAsked(file.position)} />
      </div>
    </>
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
