import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { excessOf, excessWords } from "../../ui/longTexts.view.ts";
import type { Indicator } from "../audit.query.ts";
import styles from "./SetAsideDialog.module.css";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly indicators: readonly Indicator[];
  readonly onReopen: (code: string, reason: string) => void;
}

/** The indicators that the plan set aside, each with its reason; the auditor may audit one all the same, and says why. */
export function SetAsideDialog({ opened, onClose, indicators, onReopen }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title="Indicateurs écartés par le plan"
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <ul className={styles.list}>
        {indicators.map((one) => (
          <Line key={one.code} indicator={one} onReopen={onReopen} />
        ))}
      </ul>
    </Modal>
  );
}

function Line({ indicator, onReopen }: Pick<Props, "onReopen"> & { readonly indicator: Indicator }) {
  const [reason, setReason] = useState<string>();
  const { code, title } = indicator;
  return (
    <li>
      <p className={styles.title}>
        {code} {title}
      </p>
      <p className={styles.reason}>{indicator.reason}</p>
      {reason === undefined ? (
        <Button variant="default" size="compact-md" mt="xs" onClick={() => setReason("")}>
          Auditer quand même<span className="reader-only"> {code}</span>
        </Button>
      ) : (
        <div className={styles.form}>
          <Textarea
            label="Pourquoi l’auditer"
            autosize
            minRows={2}
            error={excessWords(reason, 4000, false)}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            size="compact-md"
            disabled={reason.trim() === "" || excessOf(reason, 4000) > 0}
            onClick={() => onReopen(code, reason.trim())}
          >
            Ajouter à la grille
          </Button>
        </div>
      )}
    </li>
  );
}
