import { useState } from "react";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { useGivenFiles } from "../../dossiers/useGivenFiles.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { type CommandHandle, onceDone } from "../../ui/command.ts";
import { DayField } from "../../ui/DayField.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { useToday } from "../../ui/today.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import styles from "../acts/acts.module.css";
import { FilesField } from "./FilesField.tsx";

/** What is written, with its files and its day. */
export interface WrittenFields {
  text: string;
  files: string[];
  on: string;
}

interface Props {
  /** Under which what is typed is kept on this device until it is sent. */
  readonly kept: string;
  readonly dossierId: string;
  readonly label: string;
  readonly description: string;
  readonly filesLabel: string;
  /** Asked for when somebody enters what came otherwise: « Reçues le ». */
  readonly day?: { readonly label: string; readonly min: string };
  readonly command: CommandHandle<WrittenFields>;
  readonly verb: string;
}

/** A text with its files, sent in one act: observations, a proof, the record of a hearing. */
export function WrittenForm({ kept, dossierId, label, description, filesLabel, day, command, verb }: Props) {
  const today = useToday();
  const given = useGivenFiles(dossierId);
  const { text, change: setText, clear } = useKeptText(`acte/${kept}`);
  const [on, setOn] = useState<string | undefined>(today);
  const sent = useLeaveWarning(text !== "");
  const missing = given.sending
    ? "Un fichier est encore en cours d’envoi."
    : text.trim() === ""
      ? "Écrivez d’abord le texte."
      : on === undefined
        ? "Indiquez le jour."
        : undefined;
  return (
    <div className={styles.fields}>
      <LongField
        label={label}
        description={description}
        required
        minRows={4}
        most={20000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilesField label={filesLabel} given={given} />
      {day !== undefined && (
        <DayField label={day.label} required min={day.min} max={today} value={on} onChange={setOn} />
      )}
      <ActionButton
        command={onceDone(command, () => {
          clear();
          sent();
        })}
        fields={{ text: text.trim(), files: [...given.ids], on: on ?? today }}
        unavailable={missing}
      >
        {verb}
      </ActionButton>
    </div>
  );
}
