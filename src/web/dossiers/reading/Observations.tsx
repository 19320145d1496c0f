import { Notice } from "../../ui/Notice.tsx";
import { pointWords } from "../application/points.sentences.ts";
import type { Dossier } from "../dossier.query.ts";
import styles from "./Observations.module.css";

/** What the application itself shows that a person has to look at; never a block. */
export function Observations({ dossier }: { readonly dossier: Dossier }) {
  const observations = [...dossier.observations, ...dossier.programmeObservations];
  if (observations.length === 0) return null;
  return (
    <Notice tone="warning" title="À regarder">
      <ul className={styles.list}>
        {observations.map((point) => (
          <li key={pointWords(point)}>{pointWords(point)}.</li>
        ))}
      </ul>
    </Notice>
  );
}
