import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ChoiceCards } from "../decisions/ChoiceCards.tsx";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { useUnsavedFirst } from "../surveillance/unsaved.context.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import type { Renewal } from "./renewal.query.ts";
import { proposalMissing } from "./renewal.view.ts";

const choices = [
  { value: "renew", label: "Renouveler", hint: "Les documents sont à jour, les supports et les modalités vérifiés." },
  { value: "refuse", label: "Ne pas renouveler", hint: "Les résultats ou les suites du cycle ne le permettent pas." },
] as const;

/** Passes the verified file to a decision maker, with a proposal and the report of the cycle as it is today. */
export function ExamineForm({ renewal }: { readonly renewal: Renewal }) {
  const { id: renewalId, position, organisationName } = renewal;
  const unsaved = useUnsavedFirst();
  const [proposal, setProposal] = useState<(typeof choices)[number]["value"]>();
  const { text: opinion, change: setOpinion, clear } = useKeptText(`acte/${renewalId}/avis`);
  const command = useCommand("POST /api/renewals/:renewalId/examination", {
    ...{ to: { renewalId }, position },
    onDone: () => {
      clear();
      notifyDone("Le dossier est transmis au décideur.");
    },
  });
  return (
    <RecordSheet title="Proposer" reference="Le décideur n’a pris part à aucune évaluation de cet organisme.">
      <RecordPart name="Proposition">
        <ChoiceCards
          legend={<span className="reader-only">Proposition</span>}
          value={proposal}
          onChange={setProposal}
          choices={choices}
        />
      </RecordPart>
      <RecordPart name="Avis">
        <LongField
          label="Votre avis"
          description="Ce qui a été vérifié, ce qui est à suivre."
          required
          minRows={3}
          most={8000}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ proposal: proposal ?? "renew", opinion: opinion.trim() }}
          unavailable={unsaved ?? proposalMissing(renewal, { proposal, opinion })}
          confirm={{
            title: "Transmettre au décideur ?",
            consequence: "Vos évaluations ne changent plus ; le bilan du cycle est gardé tel qu’il est aujourd’hui.",
            affected: [organisationName],
            confirmLabel: "Transmettre",
          }}
        >
          Transmettre au décideur
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
