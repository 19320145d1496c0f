import { type ReactNode, useEffect } from "react";
import { Brand } from "./Brand.tsx";
import styles from "./Welcome.module.css";

const steps = [
  ["Candidature", "Prérequis vérifiés, dossier déposé"],
  ["Règlement", "Lu et accepté"],
  ["Audit qualité", "Sur pièces, à distance ou sur site"],
  ["QCM", "Connaissance des règles"],
  ["Décision et convention", "Signées par les deux parties"],
  ["Suivi", "Surveillance, renouvellement"],
] as const;

interface Props {
  /** The title of the tab. */
  readonly title: string;
  readonly children: ReactNode;
}

/** The frame of the pages seen before one is signed in: the form, and the way an habilitation goes. */
export function Welcome({ title, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Habilis`;
  }, [title]);
  return (
    <div className={styles.welcome}>
      <main className={styles.form}>
        <a href="/" className={styles.home} aria-label="Habilis, site public">
          <Brand />
        </a>
        {children}
      </main>
      <aside className={styles.panel} aria-label="Les étapes d’une habilitation">
        <p className={styles.claim}>De la candidature au registre, chaque étape au même endroit.</p>
        <ol className={styles.steps}>
          {steps.map(([name, hint]) => (
            <li key={name}>
              <span>{name}</span>
              <span className={styles.hint}>{hint}</span>
            </li>
          ))}
        </ol>
      </aside>
    </div>
  );
}
