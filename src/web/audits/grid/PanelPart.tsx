import type { ReactNode } from "react";
import styles from "./PanelPart.module.css";

/** What is in a panel over the grid, part after part. */
export const PanelParts = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.panel}>{children}</div>
);

interface Props {
  readonly title: string;
  /** What it is called when its title says how it stands. */
  readonly name?: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

export function PanelPart({ title, name = title, lead, children }: Props) {
  return (
    <section className={styles.part} aria-label={name}>
      <h2>{title}</h2>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
