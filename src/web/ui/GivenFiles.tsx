import { ActionIcon, Progress } from "@mantine/core";
import { IconFileText, IconX } from "@tabler/icons-react";
import { fileSize, longMoment } from "./format.ts";
import styles from "./GivenFiles.module.css";
import { StatusBadge } from "./StatusBadge.tsx";
import type { Tone } from "./tone.ts";

/** A file that was given, and what has become of it. */
export interface GivenFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** When it was filed; its name is never changed. */
  readonly at?: string;
  readonly state: "sending" | "checking" | "ready" | "refused";
  /** From 0 to 1, while it is being sent. */
  readonly progress?: number;
  /** Why it is refused. */
  readonly problem?: string;
  readonly href?: string;
}

interface Props {
  /** What these files are, for those who do not see where they stand. */
  readonly label: string;
  readonly files: readonly GivenFile[];
  readonly onRemove?: ((id: string) => void) | undefined;
}

/** Files that were given, each with what has become of it; nothing when there are none. */
export function GivenFiles({ label, files, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={label}>
      {files.map((file) => (
        <GivenFileLine key={file.id} file={file} onRemove={onRemove} />
      ))}
    </ul>
  );
}

const fates: Record<GivenFile["state"], { readonly tone: Tone; readonly label: string }> = {
  sending: { tone: "info", label: "Envoi en cours" },
  checking: { tone: "info", label: "Analyse antivirus" },
  ready: { tone: "success", label: "Reçu" },
  refused: { tone: "danger", label: "Refusé" },
};

interface LineProps {
  readonly file: GivenFile;
  readonly onRemove: ((id: string) => void) | undefined;
}

function GivenFileLine({ file, onRemove }: LineProps) {
  return (
    <li>
      <IconFileText size={22} stroke={1.5} aria-hidden />
      <div>
        <p className={styles.name}>{file.href === undefined ? file.name : <a href={file.href}>{file.name}</a>}</p>
        <p className={styles.hint}>
          {fileSize(file.size)}
          {file.at !== undefined && `, déposé le ${longMoment(file.at)}`}
        </p>
        {file.problem !== undefined && <p className={styles.problem}>{file.problem}</p>}
        {file.state === "sending" && (
          <Progress value={(file.progress ?? 0) * 100} size="sm" aria-label={`Envoi de ${file.name}`} mt={6} />
        )}
      </div>
      <div className={styles.fate}>
        <StatusBadge {...fates[file.state]} />
      </div>
      {onRemove !== undefined && (
        <ActionIcon variant="subtle" aria-label={`Retirer ${file.name}`} onClick={() => onRemove(file.id)}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
