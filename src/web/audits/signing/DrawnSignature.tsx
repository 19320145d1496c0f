import styles from "./SignaturePad.module.css";
import { field } from "./strokes.view.ts";

/** A signature as it was drawn. */
export function DrawnSignature({ drawing }: { readonly drawing: string }) {
  return (
    <svg
      viewBox={`0 0 ${field.width} ${field.height}`}
      className={styles.drawn}
      role="img"
      aria-label="Signature dessinée"
    >
      <path d={drawing} className={styles.ink} />
    </svg>
  );
}
