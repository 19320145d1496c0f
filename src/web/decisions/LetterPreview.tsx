import type { ReactNode } from "react";
import { Prose } from "../ui/Prose.tsx";
import styles from "./LetterPreview.module.css";

/** A ground as the letter gives it. */
export interface LetterGround {
  readonly label: string;
  readonly detail: string;
}

interface Props {
  /** The lines of the address. */
  readonly recipient: readonly string[];
  readonly subject: string;
  /** What is decided. */
  readonly opening: ReactNode;
  readonly grounds: readonly LetterGround[];
  /** What follows from it: delays, way to appeal. */
  readonly following: readonly ReactNode[];
}

/** What the letter will say, before it is decided: its subject, its grounds, what follows. */
export function LetterPreview({ recipient, subject, opening, grounds, following }: Props) {
  return (
    <figure className={styles.figure}>
      <figcaption>Aperçu de la lettre</figcaption>
      <div className={styles.letter}>
        <Prose>
          <address className={styles.address}>
            {recipient.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
          <p>
            <strong>Objet : {subject}</strong>
          </p>
          <p>{opening}</p>
          {grounds.length > 0 && (
            <ul>
              {grounds.map(({ label, detail }) => (
                <li key={label}>
                  {label}
                  {detail.trim() === "" ? <em className={styles.blank}> – précision à écrire</em> : ` : ${detail}`}
                </li>
              ))}
            </ul>
          )}
          {following.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, never moved.
            <p key={index}>{text}</p>
          ))}
        </Prose>
      </div>
    </figure>
  );
}
