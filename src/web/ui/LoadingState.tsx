import styles from "./states.module.css";

interface Props {
  /** What is awaited: « Chargement des dossiers… » */
  readonly label?: string;
  /** How many lines will come, about; eight at most. */
  readonly lines?: number;
}

const widths = ["72%", "94%", "86%", "64%", "90%", "78%", "58%", "82%"];

/** Grey lines where a text is about to come; shown only when the wait is felt. */
export function LoadingState({ label = "Chargement…", lines = 5 }: Props) {
  return (
    <div className={styles.loading} role="status">
      <span className="reader-only">{label}</span>
      {widths.slice(0, lines).map((width) => (
        <div key={width} className={styles.line} style={{ width }} />
      ))}
    </div>
  );
}
