import { IconBulb } from "@tabler/icons-react";
import styles from "./Advice.module.css";

/** Advice beside what is being written, never a refusal; said once, when it changes. */
export function Advice({ advice }: { readonly advice: readonly string[] }) {
  return (
    <ul className={styles.advice} aria-live="polite">
      {advice.map((one) => (
        <li key={one}>
          <IconBulb size={16} stroke={1.75} aria-hidden />
          {one}
        </li>
      ))}
    </ul>
  );
}
