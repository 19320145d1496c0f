import { useState } from "react";
import styles from "./CoverageMatrix.module.css";
import { hours as inWords } from "./format.ts";
import { readHours } from "./matrix.view.ts";

interface Props {
  readonly name: string;
  readonly hours: number | undefined;
  readonly onHours: ((hours: number | undefined) => void) | undefined;
}

const typed = (hours: number | undefined): string => (hours === undefined ? "" : String(hours).replace(".", ","));

/** The hours of a sequence: a small field that accepts « 3,5 », or words when it is only read. */
export function HoursCell({ name, hours, onHours }: Props) {
  const [text, setText] = useState<string | undefined>(undefined);
  if (onHours === undefined) return <td className={styles.total}>{hours === undefined ? "–" : inWords(hours)}</td>;
  const shown = text ?? typed(hours);
  const wrong = Number.isNaN(readHours(shown));
  const change = (next: string) => {
    setText(next);
    const value = readHours(next);
    if (!Number.isNaN(value)) onHours(value);
  };
  return (
    <td className={styles.hour}>
      <input
        className={styles.input}
        aria-label={name}
        aria-invalid={wrong}
        inputMode="decimal"
        value={shown}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          if (!wrong) setText(undefined);
        }}
      />
      {wrong && <span className={styles.wrong}>Un nombre, par exemple 3,5</span>}
    </td>
  );
}
