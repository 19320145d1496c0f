import type { ReactNode } from "react";
import styles from "./PanelPart.module.css";

/** What is in a panel over the grid, part after part. */
export const PanelParts = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.panel}>{children}</div>
);

/** What is to be known of a part, under its title. */
export const PanelLead = ({ children }: { readonly children: ReactNode }) => <p className={styles.lead}>{children}</p>;

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
      {lead !== undefined && <PanelLead>{lead}</PanelLead>}
      {children}
    </section>
  );
}
