import { Radio } from "@mantine/core";
import { useState } from "react";
import { hrefOf } from "../../app/api.ts";
import { useCommand } from "../../app/useCommand.ts";
import { NotificationForm } from "../../decisions/NotificationForm.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { count, plainDay } from "../../ui/format.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { notified } from "./act.view.ts";
import styles from "./acts.module.css";
import { useBack } from "./useAct.ts";

type Awaited = Habilitation["toNotify"][number];

/** The notification of a sanction, which starts the delay of appeal (R-NOT-1, R-CMP-5). */
export function SanctionNotificationForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id, position, dossierId, toNotify, rules } = habilitation;
  const [chosen, setChosen] = useState<Awaited["decision"]>();
  const about = toNotify.find(({ decision }) => decision === chosen) ?? toNotify[0];
  const back = useBack(habilitation);
  const command = useCommand("POST /api/habilitations/:habilitationId/notification", {
    to: { habilitationId: id },
    position,
    onDone: () => back("Notification enregistrée : ses délais courent."),
  });
  if (about === undefined) return null;
  const { decision, decidedOn } = about;
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
            onChange={(value) => setChosen(toNotify.find((one) => one.decision === value)?.decision)}
          >
            {toNotify.map((one) => (
              <Radio key={one.decision} value={one.decision} label={worded(one)} mt="xs" />
            ))}
          </Radio.Group>
        ) : (
          <p>{worded(about)}</p>
        )}
      </RecordPart>
      <RecordPart name="Lettre à envoyer">
        <Letter dossierId={dossierId} letter={about.letter} />
      </RecordPart>
      <RecordPart name="Preuve de la date">
        <NotificationForm
          key={decision}
          command={{ ...command, send: (fields) => command.send({ ...fields, decision }) }}
          from={decidedOn}
          proofNeeded={decision !== "refused-lift"}
        />
      </RecordPart>
    </RecordSheet>
  );
}

const worded = ({ decision, decidedOn }: Awaited): string => `${notified[decision]}, du ${plainDay(decidedOn)}`;

function Letter({ dossierId, letter }: { readonly dossierId: string; readonly letter: Awaited["letter"] }) {
  return letter?.ready ? (
    <a href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId: letter.id })}>
      {letter.name}
    </a>
  ) : (
    <span className={styles.rule}>En cours d’impression</span>
  );
}
