import { Select } from "@mantine/core";
import { useState } from "react";
import { evaluationActNames } from "../../contract/decisions.sentences.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import type { DecisionFile } from "./decision.query.ts";
import { listed } from "./impediments.view.ts";
import styles from "./Questions.module.css";
import type { askable } from "./questions.view.ts";

interface Props {
  readonly file: DecisionFile;
  readonly people: ReturnType<typeof askable>;
  readonly close: () => void;
}

/** A question to one of the people who evaluated the file. */
export function AskForm({ file, people, close }: Props) {
  const [to, setTo] = useState<string | null>(null);
  const { text, change: setText, clear } = useKeptText(`acte/${file.dossierId}/question`);
  const command = useCommand("POST /api/dossiers/:dossierId/decision/questions", {
    to: { dossierId: file.dossierId },
    position: file.position,
    onDone: () => {
      close();
      clear();
      notifyDone("Question envoyée. La décision attend la réponse.");
    },
  });
  return (
    <div className={styles.form}>
      <Select
        label="À qui"
        placeholder="Choisir la personne"
        data={people.map(({ personId, name, acts }) => ({
          value: personId,
          label: `${name}, a ${listed(acts.map((act) => evaluationActNames[act]))}`,
        }))}
        value={to}
        onChange={setTo}
      />
      <LongField
        label="Votre question"
        description="Elle est lue avec le dossier de décision, jamais par l’organisme. Tant qu’elle est ouverte, la décision attend."
        minRows={3}
        most={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ to: to ?? "", text: text.trim() }}
        kind="secondary"
        unavailable={
          to === null ? "Choisissez la personne." : text.trim() === "" ? "Écrivez votre question." : undefined
        }
      >
        Envoyer la question
      </ActionButton>
    </div>
  );
}
