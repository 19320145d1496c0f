import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { CommandProblem } from "./CommandProblem.tsx";
import styles from "./ConfirmDialog.module.css";
import type { CommandHandle } from "./command.ts";
import { useWhyNotWhole } from "./LongTexts.tsx";
import { backToWrongDay } from "./wrongDay.ts";

/** What one is about to do for good. */
export interface Confirmation {
  /** « Retirer l’habilitation d’Atelier Numérique ? » */
  readonly title: string;
  /** What happens, and that it cannot be undone. */
  readonly consequence: ReactNode;
  /** Who is affected, by name: « Atelier Numérique (référente : Inès Moreau) ». */
  readonly affected: readonly string[];
  /** The verb of the button: « Retirer l’habilitation ». */
  readonly confirmLabel: string;
}

interface Props<Fields> extends Confirmation {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly command: CommandHandle<Fields>;
  readonly fields: Fields;
  readonly danger?: boolean;
}

/**
 * Asks before what cannot be undone, and names who is affected; a refusal is shown here. The second click of a double click
 * neither closes it nor confirms it: two gestures are needed.
 */
export function ConfirmDialog<Fields>(props: Props<Fields>) {
  const { opened, onClose, title, consequence, affected, confirmLabel, command, fields, danger = false } = props;
  const tooLong = useWhyNotWhole(fields);
  const send = async () => {
    if (await command.send(fields)) onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ "aria-label": "Fermer" }}
      closeOnClickOutside={false}
    >
      <div className={styles.content}>
        <div>{consequence}</div>
        {affected.length > 0 && (
          <div className={styles.affected}>
            <p className={styles.label}>Qui est concerné</p>
            <ul>
              {affected.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        )}
        <CommandProblem problem={command.problem} onRetry={send} onReload={command.reload} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {confirmLabel.startsWith("Annuler") ? "Ne pas annuler" : "Annuler"}
          </Button>
          <Button
            color={danger ? "red" : "petrol"}
            loading={command.pending}
            disabled={tooLong !== undefined}
            onClick={({ detail, currentTarget }) => detail < 2 && !backToWrongDay(currentTarget) && void send()}
          >
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
