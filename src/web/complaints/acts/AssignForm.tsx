import { Radio } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import styles from "../Complaints.module.css";
import type { Complaint } from "../complaint.query.ts";
import { reasonsOf } from "../people.view.ts";

/** Gives a case to somebody, with why each person may have it or not (R-CMP-4, R-IMP-3). */
export function AssignForm({ complaint }: { readonly complaint: Complaint }) {
  const others = complaint.candidates.filter(({ id }) => id !== complaint.handler?.id);
  const [handler, setHandler] = useState<string>();
  const command = useCommand("POST /api/complaints/:complaintId/handler", {
    to: { complaintId: complaint.id },
    position: complaint.position,
    onDone: () => notifyDone("L’affaire est confiée."),
  });
  if (others.length === 0) return <p>Personne d’autre n’a la fonction qu’il faut pour cette affaire.</p>;
  return (
    <div className={styles.fields}>
      <Radio.Group label="À qui" value={handler ?? null} onChange={setHandler}>
        {others.map(({ id, name, eligible, reasons }) => (
          <Radio
            key={id}
            value={id}
            mt="xs"
            label={name}
            disabled={!eligible}
            description={eligible ? "Sans lien avec ce qui est contesté" : `Exclu : ${reasonsOf(reasons)}`}
          />
        ))}
      </Radio.Group>
      <ActionButton
        command={command}
        fields={{ handler: handler ?? "" }}
        unavailable={handler === undefined ? "Choisissez une personne." : undefined}
      >
        Confier l’affaire
      </ActionButton>
    </div>
  );
}
