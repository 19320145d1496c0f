import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  /** The one primary action of the page is filled; others are not. */
  readonly kind?: "primary" | "secondary";
  /** Whom it concerns, for those who hear the button out of its line: « Vérifier le programme, Atelier Numérique ». */
  readonly about?: string;
  readonly icon?: ReactNode;
}

/** A button that leads to another screen. */
export function LinkButton({ to, children, kind = "primary", about, icon }: Props) {
  return (
    <Button
      renderRoot={(props) => <Link to={to} {...props} />}
      variant={kind === "primary" ? "filled" : "default"}
      leftSection={icon}
    >
      {children}
      {about !== undefined && <span className="reader-only">, {about}</span>}
    </Button>
  );
}
