import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Card.module.css";

interface Props {
  readonly title: string;
  readonly onRemove: () => void;
  /** Other buttons of the card, before the one that removes it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One of several: a trainer, a place, a sequence. */
export function Card({ title, onRemove, actions, children }: Props) {
  return (
    <fieldset className={styles.card}>
      <legend className="reader-only">{title}</legend>
      <div className={styles.head}>
        <p className={styles.title} aria-hidden="true">
          {title}
        </p>
        {actions}
        <ActionIcon variant="subtle" size="lg" aria-label={`Retirer ${title}`} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
