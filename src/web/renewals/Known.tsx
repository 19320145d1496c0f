import { IconAlertTriangle, IconPoint } from "@tabler/icons-react";
import { knownInWords } from "../surveillance/known.view.ts";
import styles from "../surveillance/Surveillance.module.css";
import type { Point } from "./renewal.query.ts";

/** What the product knows by itself of a point; nothing when it knows nothing. */
export function Known({ point }: { readonly point: Point }) {
  const lines = knownInWords(point.known);
  if (lines.length === 0) return null;
  return (
    <div className={styles.part}>
      <h4>Ce que nous savons</h4>
      <ul className={styles.known}>
        {lines.map(({ text, watch }) => (
          <li key={text}>
            {watch ? (
              <IconAlertTriangle size={16} stroke={1.75} aria-label="À regarder" />
            ) : (
              <IconPoint size={16} stroke={1.75} aria-hidden />
            )}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
