import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import { ChoiceCards } from "./ChoiceCards.tsx";
import type { DecisionFile, Deliberation, Outcome } from "./decision.query.ts";
import { grantImpossible, type ReviewLine, reviewLines } from "./decision.view.ts";
import { RecordPart, RecordSheet } from "./RecordSheet.tsx";
import { ReviewTable } from "./ReviewTable.tsx";
import { isJudged, type Judgement, judgedFields, reviewMissing, withJudgement } from "./review.view.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";

interface Props {
  readonly file: DecisionFile;
  readonly deliberation: Deliberation;
}

/** The review that precedes the decision: what the product knows, what is judged by reading, what is proposed (R-AUD-10). */
export function ReviewForm({ file, deliberation }: Props) {
  const [judgements, setJudgements] = useState<ReadonlyMap<string, Judgement>>(new Map());
  const [proposal, setProposal] = useState<Outcome>();
  const { text: opinion, change: setOpinion, clear } = useKeptText(`acte/${file.dossierId}/revue`);
  const lines = withJudgement(reviewLines({ items: deliberation.items, review: null }), judgements);
  const blocked = grantImpossible(lines);
  const form = { lines, proposal, opinion };
  useLeaveWarning(judgements.size > 0 || opinion !== "");
  const command = useCommand("POST /api/dossiers/:dossierId/review", {
    to: { dossierId: file.dossierId },
    position: file.position,
    onDone: () => {
      clear();
      notifyDone("Revue enregistrée.");
    },
  });
  const judging = (line: ReviewLine) =>
    isJudged(line.item) ? (
      <SegmentedControl
        aria-label={line.label}
        data={[
          { value: "ok", label: "Conforme" },
          { value: "not-ok", label: "Non conforme" },
        ]}
        value={judgements.get(line.item) ?? ""}
        onChange={(value) => setJudgements(new Map(judgements).set(line.item, value === "ok" ? "ok" : "not-ok"))}
      />
    ) : undefined;
  return (
    <RecordSheet
      title="Revue avant décision"
      reference="Par une personne qui n’a pris aucune part à l’évaluation de ce dossier."
    >
      <RecordPart name="Points de la revue" note="Deux points se jugent à la lecture ; les autres sont connus">
        <ReviewTable lines={lines} judging={judging} />
      </RecordPart>
      <RecordPart name="Proposition">
        <ChoiceCards
          legend="Ce que vous proposez au décideur"
          value={proposal}
          onChange={setProposal}
          choices={[
            {
              value: "grant",
              label: "Proposer l’octroi",
              hint: "Tous les points sont conformes.",
              unavailable: blocked,
            },
            { value: "refuse", label: "Proposer le refus", hint: "Votre avis en donne les raisons." },
          ]}
        />
        <LongField
          label="Votre avis"
          description="Lu par le décideur. Obligatoire pour proposer un refus."
          required={proposal === "refuse"}
          minRows={4}
          most={6000}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ judged: judgedFields(judgements), proposal: proposal ?? "refuse", opinion: opinion.trim() }}
          unavailable={reviewMissing(form)}
        >
          Enregistrer la revue
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
