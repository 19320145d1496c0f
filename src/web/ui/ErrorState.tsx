import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./states.module.css";

interface Props {
  /** What did not work: « La liste des dossiers n’a pas pu être chargée ». */
  readonly title: string;
  /** What to do about it. */
  readonly advice: ReactNode;
  /** What to quote when asking for help. */
  readonly reference?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** Another way to go on. */
  readonly next?: ReactNode;
}

/** Something did not work: what to do, a reference to quote, and a way to try again. */
export function ErrorState({ title, advice, reference, onRetry, next }: Props) {
  return (
    <div className={styles.error} role="alert">
      <p className={styles.what}>{title}</p>
      <p className={styles.why}>{advice}</p>
      {reference !== undefined && <p className={styles.reference}>Référence à communiquer : {reference}</p>}
      {onRetry !== undefined && (
        <div className={styles.next}>
          <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
            Réessayer
          </Button>
          {next}
        </div>
      )}
    </div>
  );
}
