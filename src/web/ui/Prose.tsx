import type { ReactNode } from "react";
import styles from "./Prose.module.css";

interface Props {
  readonly children: ReactNode;
  /** The language of the text when it is not French. */
  readonly lang?: string;
}

/** What is solemn, set in the serif for long reading: regulations, decisions, agreements. */
export function Prose({ children, lang }: Props) {
  return (
    <div className={styles.prose} lang={lang}>
      {children}
    </div>
  );
}
