import { useState } from "react";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { useToday } from "../../ui/today.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import type { Habilitation } from "../habilitation.query.ts";
import styles from "./acts.module.css";
import { useBack } from "./useAct.ts";

/** The observations of the organisation, from it or on its behalf (R-SUS-2). */
export function ObservationsForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const staff = isStaff(useSession());
  const today = useToday();
  const { text, change: setText, clear } = useKeptText(`acte/${habilitation.id}/observations`);
  const [receivedOn, setReceivedOn] = useState<string | undefined>(today);
  const back = useBack(habilitation);
  const sent = useLeaveWarning(text !== "");
  const command = useCommand("POST /api/habilitations/:habilitationId/observations", {
    to: { habilitationId: habilitation.id },
    position: habilitation.position,
    onDone: () => {
      clear();
      sent();
      back("Observations enregistrées.");
    },
  });
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference="Reçues même après leur délai, elles sont lues par la personne qui décide et restent au dossier."
    >
      <RecordPart name="Texte">
        <div className={styles.fields}>
          <LongField
            label={staff ? "Observations de l’organisme" : "Vos observations"}
            description={
              staff
                ? "Telles qu’elles ont été reçues, saisies pour le compte de l’organisme."
                : "Reprenez chaque grief : ce que vous contestez, ce que vous avez corrigé et la preuve."
            }
            required
            minRows={8}
            most={20000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {staff && (
            <DayField
              label="Reçues le"
              required
              min={habilitation.effectiveOn}
              max={today}
              value={receivedOn}
              onChange={setReceivedOn}
            />
          )}
          <ActionButton
            command={command}
            fields={{ text: text.trim(), receivedOn: receivedOn ?? today }}
            unavailable={
              text.trim() === ""
                ? "Écrivez les observations."
                : receivedOn === undefined
                  ? "Indiquez le jour de réception."
                  : undefined
            }
          >
            {staff ? "Enregistrer les observations" : "Envoyer nos observations"}
          </ActionButton>
        </div>
      </RecordPart>
    </RecordSheet>
  );
}
