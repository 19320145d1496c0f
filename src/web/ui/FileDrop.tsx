import { IconUpload } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { Rejection } from "./DropZone.tsx";
import styles from "./FileDrop.module.css";
import { tooHeavy } from "./format.ts";
import { type GivenFile, GivenFiles } from "./GivenFiles.tsx";

/** The page shows before what listens to dropped files is read. */
const DropZone = lazy(async () => ({ default: (await import("./DropZone.tsx")).DropZone }));

interface Props {
  /** « Certificat Qualiopi » */
  readonly label: string;
  /** What is expected: « PDF ou photo lisible, 20 Mo au plus ». */
  readonly hint: string;
  /** What the file must show. */
  readonly detail?: string;
  /** As many files as can be were given: one is removed before another is added. */
  readonly full?: boolean;
  readonly files: readonly GivenFile[];
  readonly onAdd: (files: File[]) => void;
  readonly onRemove?: (id: string) => void;
  /** Media types: `["application/pdf"]`. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
}

function reasonOf({ file, errors }: Rejection, { maxBytes, hint }: Pick<Props, "maxBytes" | "hint">): string {
  const codes = errors.map((error) => error.code);
  if (codes.includes("file-too-large")) return tooHeavy(file, maxBytes) ?? "";
  if (codes.includes("file-invalid-type"))
    return `« ${file.name} » n’est pas d’un format accepté ici. Attendu : ${hint}`;
  return `« ${file.name} » n’a pas pu être ajouté.`;
}

/** A place to give files, several at once, by button or by dropping them; each says what has become of it. */
export function FileDrop(props: Props) {
  const { label, hint, detail, full = false, files, onAdd, onRemove, accept, maxBytes } = props;
  const [rejected, setRejected] = useState<readonly string[]>([]);
  const invitation = <Invitation label={label} detail={detail} hint={hint} />;
  return (
    <div className={styles.drop}>
      {full && (
        <div>
          <p className={styles.label}>{label}</p>
          {detail !== undefined && <p className={styles.hint}>{detail}</p>}
        </div>
      )}
      {!full && (
        <Suspense fallback={<div className={styles.zone}>{invitation}</div>}>
          <DropZone
            className={styles.zone ?? ""}
            label={label}
            accept={accept}
            maxBytes={maxBytes}
            onAdd={onAdd}
            onRefused={(refused) => setRejected(refused.map((one) => reasonOf(one, props)))}
          >
            {invitation}
          </DropZone>
        </Suspense>
      )}
      <div role="alert">
        {rejected.map((reason) => (
          <p key={reason} className={styles.problem}>
            {reason}
          </p>
        ))}
      </div>
      <GivenFiles label={`${label} : fichiers`} files={files} onRemove={onRemove} />
    </div>
  );
}

function Invitation({ label, detail, hint }: Pick<Props, "label" | "hint"> & { readonly detail: string | undefined }) {
  return (
    <div className={styles.invitation}>
      <IconUpload size={24} stroke={1.5} aria-hidden />
      <div>
        <p className={styles.label}>{label}</p>
        {detail !== undefined && <p className={styles.hint}>{detail}</p>}
        <p className={styles.hint}>
          <span className={styles.choose}>Choisir des fichiers</span> ou les déposer ici. {hint}
        </p>
      </div>
    </div>
  );
}
