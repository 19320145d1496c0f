import { ActionButton } from "../../ui/ActionButton.tsx";
import type { Confirmation } from "../../ui/ConfirmDialog.tsx";
import { type CommandHandle, onceDone } from "../../ui/command.ts";
import { LongField } from "../../ui/LongField.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import styles from "../acts/acts.module.css";

interface Props {
  /** Under which what is typed is kept on this device until it is sent. */
  readonly kept: string;
  readonly label: string;
  readonly description: string;
  readonly command: CommandHandle<{ reason: string }>;
  readonly verb: string;
  readonly confirm?: Confirmation;
  readonly unavailable?: string | undefined;
}

/** An act whose only matter is its reason. */
export function ReasonForm({ kept, label, description, command, verb, confirm, unavailable }: Props) {
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${kept}`);
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
        command={onceDone(command, clear)}
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
