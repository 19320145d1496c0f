import { type ReactNode, useId } from "react";
import styles from "./FormSection.module.css";

interface Props {
  readonly title: string;
  /** Why it is asked, and what usually answers it. */
  readonly help?: ReactNode;
  readonly children: ReactNode;
}

/** A group of fields under one title, on a sheet, with the reason it is asked. */
export function FormSection({ title, help, children }: Props) {
  const [heading, hint] = [useId(), useId()];
  return (
    <section
      className={styles.section}
      aria-labelledby={heading}
      aria-describedby={help === undefined ? undefined : hint}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {help !== undefined && (
        <p id={hint} className={styles.help}>
          {help}
        </p>
      )}
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
