import styles from "./Brand.module.css";

/** The mark and the name of the product: an H whose bar rises, as one passes from one side to the other. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="5" className={styles.ground} />
        <path d="M10 7.5v17M22 7.5v17M10 19.5l12-7" className={styles.letter} />
      </svg>
      Habilis
    </span>
  );
}
