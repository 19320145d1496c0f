import styles from "./ShareBar.module.css";

interface Props {
  /** Of the whole, from 0 to 100; more is shown as all of it. */
  readonly percent: number;
  /** Beside the one that counts, for comparison. */
  readonly aside?: boolean;
}

/** A share as a thin bar, in the tone around it where there is one; its figure is written beside. */
export function ShareBar({ percent, aside = false }: Props) {
  return (
    <span className={styles.bar} data-aside={aside || undefined} aria-hidden>
      <span style={{ inlineSize: `${Math.min(100, percent)}%` }} />
    </span>
  );
}
