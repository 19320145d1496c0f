import type { ReactNode } from "react";
import styles from "./KeyValue.module.css";

interface Props {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** What is known, one fact a line: label on the left, value on the right; a missing value says so. */
export function KeyValue({ items }: Props) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value ?? <span className={styles.missing}>Non renseigné</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
