import type { ReactNode } from "react";
import styles from "./Notice.module.css";
import { type Tone, toneIcon } from "./tone.ts";

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something to know before going on, said in place: never what the person has just done. */
export function Notice({ tone, title, children }: Props) {
  const Picture = toneIcon[tone];
  return (
    <div className={styles.notice} data-tone={tone} role="note">
      <Picture size={20} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.text}>{children}</div>}
      </div>
    </div>
  );
}
