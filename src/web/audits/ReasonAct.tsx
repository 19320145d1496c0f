import { Button } from "@mantine/core";
import { useState } from "react";
import { ActionButton } from "../ui/ActionButton.tsx";
import type { Confirmation } from "../ui/ConfirmDialog.tsx";
import { type CommandHandle, onceDone } from "../ui/command.ts";
import { LongField } from "../ui/LongField.tsx";
import styles from "./ReasonAct.module.css";

interface Props<Fields> {
  /** The button that opens the form: « Demander d’autres dates ». */
  readonly open: string;
  readonly help: string;
  readonly label: string;
  readonly send: string;
  readonly command: CommandHandle<Fields>;
  readonly fieldsOf: (text: string) => Fields;
  readonly kind?: "primary" | "secondary" | "danger";
  readonly confirm?: Confirmation;
}

/** An act that is always reasoned: its button opens the place where one says why, which closes once it is done. */
export function ReasonAct<Fields>(props: Props<Fields>) {
  const { open, help, label, send, command, fieldsOf, kind = "secondary", confirm } = props;
  const [text, setText] = useState<string>();
  if (text === undefined) {
    return (
      <Button variant="default" onClick={() => setText("")}>
        {open}
      </Button>
    );
  }
  const closing = onceDone(command, () => setText(undefined));
  return (
    <div className={styles.form}>
      <LongField
        label={label}
        description={help}
        minRows={3}
        most={4000}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <ActionButton
          command={closing}
          fields={fieldsOf(text.trim())}
          kind={kind}
          {...(confirm === undefined ? {} : { confirm })}
          unavailable={text.trim() === "" ? "Écrivez d’abord le motif." : undefined}
        >
          {send}
        </ActionButton>
        <Button variant="subtle" onClick={() => setText(undefined)}>
          Renoncer
        </Button>
      </div>
    </div>
  );
}
