import { Radio } from "@mantine/core";
import { useState } from "react";
import { ActionButton } from "../ui/ActionButton.tsx";
import { type CommandHandle, onceDone } from "../ui/command.ts";
import { FormSection } from "../ui/FormSection.tsx";
import { LongField } from "../ui/LongField.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import styles from "./ReviewForm.module.css";

interface Props {
  /** Under which what is typed is kept on this device until it is sent. */
  readonly kept: string;
  readonly title: string;
  readonly help: string;
  readonly points: readonly string[];
  readonly approve: string;
  readonly sendBack: string;
  readonly command: CommandHandle<{ approved: boolean; remarks: string }>;
}

/** Somebody who is not the auditor approves a plan or a report, or sends it back with remarks (R-DEC-1). */
export function ReviewForm({ kept, title, help, points, approve, sendBack, command }: Props) {
  const [outcome, setOutcome] = useState("");
  const { text: remarks, change: setRemarks, clear } = useKeptText(`acte/${kept}`);
  const back = outcome === "back";
  const unavailable =
    outcome === "" ? "Choisissez votre avis." : back && remarks.trim() === "" ? "Écrivez vos remarques." : undefined;
  return (
    <FormSection title={title} help={help}>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Radio.Group label="Votre avis" value={outcome} onChange={setOutcome}>
        <div className={styles.outcomes}>
          <Radio value="approve" label={approve} />
          <Radio value="back" label={sendBack} />
        </div>
      </Radio.Group>
      <LongField
        label={back ? "Remarques, point par point" : "Remarques (facultatif)"}
        minRows={2}
        most={6000}
        value={remarks}
        onChange={(event) => setRemarks(event.currentTarget.value)}
      />
      <ActionButton
        command={onceDone(command, clear)}
        fields={{ approved: outcome === "approve", remarks: remarks.trim() }}
        unavailable={unavailable}
      >
        {back ? "Renvoyer à l’auditeur" : "Approuver"}
      </ActionButton>
    </FormSection>
  );
}
