import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

interface Props {
  readonly title: string;
  /** A sentence under the title. */
  readonly lead?: ReactNode;
  /** A secondary action, to the right of the title. */
  readonly aside?: ReactNode;
  /** Anchor, so that a link can lead here. */
  readonly id?: string;
  /** Puts the content on a sheet of paper. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, lead, aside, id, sheet = false, children }: Props) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading} id={id}>
      <div className={styles.head}>
        <div>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {aside}
      </div>
      {sheet ? <div className={styles.sheet}>{children}</div> : children}
    </section>
  );
}
