import { Button, Radio } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { useToday } from "../../ui/today.ts";
import type { AuditPage, Nonconformity } from "../audit.query.ts";
import styles from "./PointActs.module.css";
import { extendable, firstLaterDay } from "./points.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly point: Nonconformity;
  readonly onDone: () => void;
}

/** More time for a plan or for evidence, never less, with a reason that both sides read. */
export function ExtendForm({ page, point, onDone }: Props) {
  const [what, setWhat] = useState(point.extendable[0] ?? "correction_evidence");
  const [until, setUntil] = useState<string>();
  const [reason, setReason] = useState("");
  const today = useToday();
  const command = useCommand("POST /api/audits/:auditId/nonconformities/:nonconformityId/extension", {
    ...{ to: { auditId: page.auditId, nonconformityId: point.id }, position: page.position },
    onDone: () => {
      notifyDone("Délai prolongé. L’organisme est prévenu.");
      onDone();
    },
  });
  return (
    <div className={styles.form}>
      <h4 className={styles.title}>Prolonger un délai</h4>
      {point.extendable.length > 1 && (
        <Radio.Group
          label="Délai"
          value={what}
          onChange={(value) => setWhat(point.extendable.find((one) => one === value) ?? what)}
        >
          {point.extendable.map((one) => (
            <Radio key={one} mt="xs" value={one} label={extendable(point, one)} />
          ))}
        </Radio.Group>
      )}
      {point.extendable.length === 1 && <p>{extendable(point, what)}.</p>}
      <DayField
        label="Nouvelle échéance"
        description="Après l’échéance actuelle : un délai ne se raccourcit pas."
        min={firstLaterDay(point, what, today)}
        value={until}
        onChange={setUntil}
      />
      <LongField
        label="Motif"
        description="L’organisme et l’auditeur le lisent dans l’échange."
        minRows={2}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <ActionButton
          command={command}
          fields={{ what, until: until ?? "", reason: reason.trim() }}
          unavailable={
            until === undefined
              ? "Choisissez la nouvelle échéance."
              : reason.trim() === ""
                ? "Écrivez le motif."
                : undefined
          }
        >
          Prolonger ce délai
        </ActionButton>
        <Button variant="subtle" onClick={onDone}>
          Renoncer
        </Button>
      </div>
    </div>
  );
}
