import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import styles from "./Procedure.module.css";

interface Props {
  readonly label: string;
  readonly kind?: "primary" | "secondary";
  /** What unfolds; `close` folds it again once it is done. */
  readonly children: (close: () => void) => ReactNode;
}

/** An act that takes room only when one wants it. */
export function Unfolding({ label, kind = "secondary", children }: Props) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button
        className={styles.unfold ?? ""}
        variant={kind === "primary" ? "filled" : "default"}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <div className={styles.unfolded}>
      {children(() => setOpen(false))}
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(false)}>
        Renoncer
      </Button>
    </div>
  );
}
