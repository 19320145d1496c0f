import { IconLock } from "@tabler/icons-react";
import { plainDay } from "../ui/format.ts";
import styles from "./ForOthers.module.css";
import { asSentence } from "./impediments.view.ts";
import type { notForMe } from "./queue.view.ts";

/** Files that are for somebody else: their name and the reason, nothing of their content. */
export function ForOthers({ files }: { readonly files: ReturnType<typeof notForMe> }) {
  return (
    <ul className={styles.files}>
      {files.map(({ dossierId, number, organisationName, stage, since, why }) => (
        <li key={dossierId}>
          <IconLock size={18} stroke={1.75} aria-hidden />
          <div>
            <p>
              <strong>{organisationName}</strong> <span className={styles.soft}>{number}</span>
            </p>
            <p className={styles.soft}>
              {stage}, depuis le {plainDay(since)}
            </p>
          </div>
          <p>{why.map(asSentence).join(" ")}</p>
        </li>
      ))}
    </ul>
  );
}
