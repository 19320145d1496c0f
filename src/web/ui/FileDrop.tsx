import { ActionIcon, Progress } from "@mantine/core";
import { Dropzone, type FileRejection } from "@mantine/dropzone";
import { IconFileText, IconUpload, IconX } from "@tabler/icons-react";
import { useState } from "react";
import styles from "./FileDrop.module.css";
import { fileSize, longMoment } from "./format.ts";
import { StatusBadge } from "./StatusBadge.tsx";
import type { Tone } from "./tone.ts";
import "@mantine/dropzone/styles.css";

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
  /** « Certificat Qualiopi » */
  readonly label: string;
  /** What is expected: « PDF ou photo lisible, 20 Mo au plus ». */
  readonly hint: string;
  readonly files: readonly GivenFile[];
  readonly onAdd: (files: File[]) => void;
  readonly onRemove?: (id: string) => void;
  /** Media types: `["application/pdf"]`. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
}

function reasonOf({ file, errors }: FileRejection, maxBytes: number): string {
  const codes = errors.map((error) => error.code);
  if (codes.includes("file-too-large")) {
    return `« ${file.name} » pèse ${fileSize(file.size)} ; la limite est de ${fileSize(maxBytes)}.`;
  }
  if (codes.includes("file-invalid-type")) return `« ${file.name} » n’est pas d’un format accepté ici.`;
  return `« ${file.name} » n’a pas pu être ajouté.`;
}

/** A place to give files, several at once, by button or by dropping them; each says what has become of it. */
export function FileDrop({ label, hint, files, onAdd, onRemove, accept, maxBytes }: Props) {
  const [rejected, setRejected] = useState<readonly string[]>([]);
  return (
    <div className={styles.drop}>
      <Dropzone
        className={styles.zone ?? ""}
        accept={[...accept]}
        maxSize={maxBytes}
        onDrop={onAdd}
        onDropAny={(_, refused) => setRejected(refused.map((one) => reasonOf(one, maxBytes)))}
        inputProps={{ "aria-label": `${label} : choisir des fichiers` }}
        aria-label={`${label} : choisir des fichiers ou les déposer ici`}
      >
        <IconUpload size={24} stroke={1.5} aria-hidden />
        <div>
          <p className={styles.label}>{label}</p>
          <p className={styles.hint}>
            <span className={styles.choose}>Choisir des fichiers</span> ou les déposer ici. {hint}
          </p>
        </div>
      </Dropzone>
      <div role="alert">
        {rejected.map((reason) => (
          <p key={reason} className={styles.problem}>
            {reason}
          </p>
        ))}
      </div>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={`${label} : fichiers`}>
          {files.map((file) => (
            <GivenFileLine key={file.id} file={file} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </div>
  );
}

const fates: Record<GivenFile["state"], { readonly tone: Tone; readonly label: string }> = {
  sending: { tone: "info", label: "Envoi en cours" },
  checking: { tone: "info", label: "Analyse antivirus" },
  ready: { tone: "success", label: "Reçu et vérifié" },
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
