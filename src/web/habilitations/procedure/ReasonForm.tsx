import { useState } from "react";
import { ActionButton } from "../../ui/ActionButton.tsx";
import type { Confirmation } from "../../ui/ConfirmDialog.tsx";
import type { CommandHandle } from "../../ui/command.ts";
import { LongField } from "../../ui/LongField.tsx";
import styles from "../acts/acts.module.css";

interface Props {
  readonly label: string;
  readonly description: string;
  readonly command: CommandHandle<{ reason: string }>;
  readonly verb: string;
  readonly confirm?: Confirmation;
  readonly unavailable?: string | undefined;
}

/** An act whose only matter is its reason. */
export function ReasonForm({ label, description, command, verb, confirm, unavailable }: Props) {
  const [reason, setReason] = useState("");
  return (
    <div className={styles.fields}>
      <LongField
        label={label}
        description={description}
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ reason: reason.trim() }}
        kind="secondary"
        unavailable={unavailable ?? (reason.trim() === "" ? "Écrivez la raison." : undefined)}
        {...(confirm === undefined ? {} : { confirm })}
      >
        {verb}
      </ActionButton>
    </div>
  );
}
