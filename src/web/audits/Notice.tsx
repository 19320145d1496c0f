import type { ReactNode } from "react";
import { type Tone, toneIcon } from "../ui/tone.ts";
import styles from "./Notice.module.css";

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something to know before going on: remarks of a reviewer, what is awaited. */
export function Notice({ tone, title, children }: Props) {
  const Picture = toneIcon[tone];
  return (
    <div className={styles.notice} data-tone={tone}>
      <Picture size={20} aria-hidden />
      <div>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
