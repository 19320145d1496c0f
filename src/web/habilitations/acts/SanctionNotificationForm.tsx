import { Radio } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { NotificationForm } from "../../decisions/NotificationForm.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { count } from "../../ui/format.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { notified } from "./act.view.ts";
import { useBack } from "./useAct.ts";

/** The notification of a sanction, which starts the delay of appeal (R-NOT-1, R-CMP-5). */
export function SanctionNotificationForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id, position, toNotify, rules, effectiveOn } = habilitation;
  const [chosen, setChosen] = useState(toNotify[0]);
  const decision = chosen !== undefined && toNotify.includes(chosen) ? chosen : (toNotify[0] ?? "suspension");
  const back = useBack(habilitation);
  const command = useCommand("POST /api/habilitations/:habilitationId/notification", {
    to: { habilitationId: id },
    position,
    onDone: () => back("Notification enregistrée : ses délais courent."),
  });
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference={`Celle des griefs ouvre ${count(rules.observationDays, "jour")} d’observations. Celle d’une décision ouvre ${count(rules.appealDays, "jour")} d’appel ; celle d’une suspension ouvre aussi le délai d’observations, car sa lettre vaut notification des griefs.`}
    >
      <RecordPart name="Ce qui est notifié">
        {toNotify.length > 1 ? (
          <Radio.Group
            label={<span className="reader-only">Ce qui est notifié</span>}
            value={decision}
            onChange={(value) => setChosen(toNotify.find((one) => one === value))}
          >
            {toNotify.map((one) => (
              <Radio key={one} value={one} label={notified[one]} mt="xs" />
            ))}
          </Radio.Group>
        ) : (
          <p>{notified[decision]}</p>
        )}
      </RecordPart>
      <RecordPart name="Preuve de la date">
        <NotificationForm
          key={decision}
          command={{ ...command, send: (fields) => command.send({ ...fields, decision }) }}
          from={effectiveOn}
          proofNeeded={decision !== "refused-lift"}
        />
      </RecordPart>
    </RecordSheet>
  );
}
