import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { lazy, Suspense, startTransition, useState } from "react";
import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { AuditPart } from "./AuditPart.tsx";
import { DecidersPart, SentBackPart } from "./ContextParts.tsx";
import styles from "./DecisionScreen.module.css";
import type { DecisionFile, Deliberation } from "./decision.query.ts";
import { Excluded } from "./Excluded.tsx";
import { AbstentionsPart, ProposedRefusalPart } from "./ProposedParts.tsx";
import { Questions } from "./Questions.tsx";
import { RecordSheet } from "./RecordSheet.tsx";
import { ProposalPart, QuizPart, ReviewPart } from "./SummaryParts.tsx";
import { offerOf } from "./side.view.ts";

/** What one acts with comes only to who may act; it is at the end of the page, and moves nothing when it arrives. */
const ReviewForm = lazy(async () => ({ default: (await import("./ReviewForm.tsx")).ReviewForm }));
const DecideForm = lazy(async () => ({ default: (await import("./DecideForm.tsx")).DecideForm }));
const StepAside = lazy(async () => ({ default: (await import("./StepAside.tsx")).StepAside }));

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
        <Suspense fallback={<LoadingState />}>
          {reviewing && <ReviewForm file={file} deliberation={deliberation} />}
          {offer.decide && !reviewing && <DecideForm key={file.position} file={file} deliberation={deliberation} />}
          <StepAside
            file={file}
            offer={offer}
            onReview={reviewing ? undefined : () => startTransition(() => setAsked(file.position))}
          />
        </Suspense>
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
