import { Button } from "@mantine/core";
import {
  IconFileText,
  IconGavel,
  IconLock,
  IconMail,
  IconMessage,
  IconNote,
  IconPaperclip,
  IconPencil,
  IconPhone,
} from "@tabler/icons-react";
import { fileSize, timeOf } from "./format.ts";
import styles from "./Thread.module.css";
import type { ThreadEntry } from "./thread.view.ts";

const icons = {
  message: IconMessage,
  mail: IconMail,
  call: IconPhone,
  note: IconNote,
  file: IconFileText,
  decision: IconGavel,
  change: IconPencil,
} as const;

/** One entry of a thread. */
export function ThreadLine({ entry }: { readonly entry: ThreadEntry }) {
  const Picture = icons[entry.kind];
  return (
    <li className={styles.entry} data-kind={entry.kind} data-internal={entry.internal || undefined}>
      <span className={styles.picture} aria-hidden="true">
        <Picture size={16} stroke={1.75} />
      </span>
      <div className={styles.content}>
        <p>
          <strong>{entry.actor}</strong>
          {entry.role !== undefined && <span className={styles.role}> ({entry.role})</span>} {entry.what}
          <time className={styles.time} dateTime={entry.at}>
            {timeOf(entry.at)}
          </time>
        </p>
        {entry.internal && (
          <p className={styles.internal}>
            <IconLock size={14} aria-hidden /> Interne, jamais visible de l’organisme
          </p>
        )}
        {entry.body !== undefined && <p className={styles.body}>{entry.body}</p>}
        {entry.changes !== undefined && <Changes changes={entry.changes} />}
        {entry.files !== undefined && <Files files={entry.files} />}
        {entry.undo !== undefined && (
          <Button variant="subtle" size="compact-sm" className={styles.undo} onClick={entry.undo.onUndo}>
            Annuler l’envoi (jusqu’à {timeOf(entry.undo.until)})
          </Button>
        )}
      </div>
    </li>
  );
}

function Changes({ changes }: { readonly changes: NonNullable<ThreadEntry["changes"]> }) {
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.label}>
          <dt>{change.label}</dt>
          <dd>
            {change.before !== undefined && (
              <>
                <span className="reader-only">avant : </span>
                <del>{change.before}</del>
                <span aria-hidden="true"> → </span>
                <span className="reader-only">, après : </span>
              </>
            )}
            <ins>{change.after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Files({ files }: { readonly files: NonNullable<ThreadEntry["files"]> }) {
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.href}>
          <IconPaperclip size={16} aria-hidden />
          <a href={file.href}>{file.name}</a>
          {file.size !== undefined && <span className={styles.role}>{fileSize(file.size)}</span>}
        </li>
      ))}
    </ul>
  );
}
