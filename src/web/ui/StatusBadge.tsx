import type { Icon } from "@tabler/icons-react";
import styles from "./StatusBadge.module.css";
import { type Tone, toneIcon } from "./tone.ts";

interface Props {
  readonly tone: Tone;
  readonly label: string;
  /** Replaces the icon of the tone where a status has its own. */
  readonly icon?: Icon;
  /** Pending steps are drawn with a dashed edge. */
  readonly pending?: boolean;
}

/** A status in a colour, a word and an icon. */
export function StatusBadge({ tone, label, icon, pending = false }: Props) {
  const Picture = icon ?? toneIcon[tone];
  return (
    <span className={styles.badge} data-tone={tone} data-pending={pending || undefined}>
      <Picture size={15} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
