import { IconInbox, IconLock, IconSearchOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./states.module.css";

interface Props {
  /** « Rien encore », « 0 résultat » and « vous n’avez pas accès » are three different things. */
  readonly kind?: "nothing-yet" | "no-result" | "no-access";
  /** What this place will contain: « Vous n’avez pas encore de dossier en cours ». */
  readonly what: string;
  /** Why it is empty. */
  readonly why?: ReactNode;
  /** The one next step: a link or a button. */
  readonly next?: ReactNode;
}

const pictures = { "nothing-yet": IconInbox, "no-result": IconSearchOff, "no-access": IconLock } as const;

/** A place with nothing to show: what it will contain, why it is empty, one next step. */
export function EmptyState({ kind = "nothing-yet", what, why, next }: Props) {
  const Picture = pictures[kind];
  return (
    <div className={styles.empty}>
      <Picture size={28} stroke={1.5} aria-hidden />
      <p className={styles.what}>{what}</p>
      {why !== undefined && <p className={styles.why}>{why}</p>}
      {next !== undefined && <div className={styles.next}>{next}</div>}
    </div>
  );
}
