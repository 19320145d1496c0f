import { hrefOf } from "../app/api.ts";
import styles from "./Surveillance.module.css";

interface Props {
  readonly dossierId: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** Files given, each a link; nothing when there are none. */
export function Files({ dossierId, files }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ id: attachmentId, name }) => (
        <li key={attachmentId}>
          <a href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId })}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
