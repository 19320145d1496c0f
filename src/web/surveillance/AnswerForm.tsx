import { everyType, maximumBytes } from "../dossiers/fileKinds.ts";
import { useGivenFiles } from "../dossiers/useGivenFiles.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { type CommandHandle, onceDone } from "../ui/command.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import { LongField } from "../ui/LongField.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import styles from "./Surveillance.module.css";

interface Answered {
  readonly point: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

interface Props {
  readonly dossierId: string;
  /** Under which what is typed is kept on this device until it is sent. */
  readonly kept: string;
  readonly point: string;
  readonly label: string;
  /** What it starts from: what was given last time. */
  readonly initial: string;
  readonly command: CommandHandle<Answered>;
  readonly children: string;
}

/** An answer of the organisation to one point: words and files. */
export function AnswerForm({ dossierId, kept, point, label, initial, command, children }: Props) {
  const { text, change: setText, clear } = useKeptText(`acte/${kept}`, initial);
  const files = useGivenFiles(dossierId);
  return (
    <div className={styles.form}>
      <LongField
        label={label}
        minRows={2}
        most={8000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileDrop
        label={`Pièces, ${point}`}
        hint="20 Mo au plus par fichier. Masquez les noms des stagiaires."
        {...files.drop}
        accept={everyType}
        maxBytes={maximumBytes}
      />
      <ActionButton
        command={onceDone(command, clear)}
        fields={{ point, text: text.trim(), attachments: files.ids }}
        kind="secondary"
        unavailable={text.trim() === "" ? "Écrivez une réponse." : undefined}
      >
        {children}
      </ActionButton>
    </div>
  );
}
