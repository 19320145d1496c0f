import { Button } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import type { Confirmation } from "../ui/ConfirmDialog.tsx";
import { type CommandHandle, onceDone } from "../ui/command.ts";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import type { DecisionFile } from "./decision.query.ts";
import { RecordPart, RecordSheet } from "./RecordSheet.tsx";
import styles from "./StepAside.module.css";
import type { Offer } from "./side.view.ts";

interface Props {
  readonly file: DecisionFile;
}

interface StepAsideProps extends Props {
  readonly offer: Offer;
  /** Opens the form of the review, when it is not open already. */
  readonly onReview: (() => void) | undefined;
}

/** What one may do instead of deciding: review early or again, leave a proposed refusal aside, abstain. */
export function StepAside({ file, offer, onReview }: StepAsideProps) {
  const reviews = onReview !== undefined && offer.review !== "no";
  if (!reviews && !offer.stepAside) return null;
  return (
    <RecordSheet title="Sans décider" reference="Chacun de ces actes reste au dossier, avec son auteur et son motif.">
      {reviews && <ReviewAgain early={offer.review === "early"} onReview={onReview} />}
      {offer.stepAside && file.kind === "admissibility" && <SetAside file={file} />}
      {offer.stepAside && <Abstain file={file} />}
    </RecordSheet>
  );
}

function ReviewAgain({ early, onReview }: { readonly early: boolean; readonly onReview: () => void }) {
  return (
    <RecordPart
      name={early ? "Revue anticipée" : "Refaire la revue"}
      note={early ? "Pour proposer un refus avant la fin des étapes" : "La dernière remplace la précédente"}
    >
      <div>
        <Button variant="default" onClick={onReview}>
          {early ? "Faire la revue sans attendre" : "Refaire la revue"}
        </Button>
      </div>
    </RecordPart>
  );
}

function SetAside({ file }: Props) {
  const dossier = useDossier();
  const command = useCommand("POST /api/dossiers/:dossierId/decision/refusal-declined", {
    to: { dossierId: file.dossierId },
    position: file.position,
    onDone: () => notifyDone("Refus écarté : l’instruction reprend."),
  });
  return (
    <RecordPart name="Écarter le refus" note="L’instruction de la candidature reprend">
      <Reasoned
        kept={`${file.dossierId}/refus-ecarte`}
        command={command}
        open="Écarter le refus proposé"
        label="Pourquoi le refus n’est pas prononcé"
        description="Lu par le chargé d’affaires, qui reprend l’instruction sur ce fondement."
        confirmed={(reason) => ({
          title: `Écarter le refus proposé pour ${file.organisationName} ?`,
          consequence: `L’instruction reprend avec votre motif : « ${reason} »`,
          affected: [
            file.organisationName,
            ...(dossier.managerName === null ? [] : [`${dossier.managerName}, chargé d’affaires`]),
          ],
          confirmLabel: "Écarter le refus",
        })}
      />
    </RecordPart>
  );
}

function Abstain({ file }: Props) {
  const command = useCommand("POST /api/dossiers/:dossierId/decision/abstention", {
    to: { dossierId: file.dossierId },
    position: file.position,
    onDone: () => notifyDone("Abstention enregistrée."),
  });
  return (
    <RecordPart name="S’abstenir" note="Définitif pour ce dossier">
      <Reasoned
        kept={`${file.dossierId}/abstention`}
        command={command}
        open="M’abstenir sur ce dossier"
        label="Motif de l’abstention"
        description="Un lien, une situation qui pourrait faire douter de votre impartialité. Il reste au certificateur."
        confirmed={() => ({
          title: "Vous abstenir sur ce dossier ?",
          consequence:
            "Vous ne pourrez plus ni revoir ni décider ce dossier, qui vous sera fermé. L’abstention ne se reprend pas.",
          affected: ["Vous-même", file.organisationName],
          confirmLabel: "M’abstenir",
        })}
      />
    </RecordPart>
  );
}

interface ReasonedProps {
  /** Under which what is typed is kept on this device until it is sent. */
  readonly kept: string;
  readonly command: CommandHandle<{ reason: string }>;
  readonly open: string;
  readonly label: string;
  readonly description: string;
  readonly confirmed: (reason: string) => Confirmation;
}

/** An act that asks for its reason first, then for a confirmation. */
function Reasoned({ kept, command, open, label, description, confirmed }: ReasonedProps) {
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${kept}`);
  const [opened, setOpened] = useState(reason !== "");
  if (!opened) {
    return (
      <div>
        <Button variant="default" onClick={() => setOpened(true)}>
          {open}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <LongField
        label={label}
        description={description}
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={onceDone(command, clear)}
        fields={{ reason: reason.trim() }}
        kind="secondary"
        unavailable={reason.trim() === "" ? "Écrivez le motif." : undefined}
        confirm={confirmed(reason.trim())}
      >
        {open}
      </ActionButton>
    </div>
  );
}
