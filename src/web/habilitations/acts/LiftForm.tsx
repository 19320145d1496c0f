import { useCommand } from "../../app/useCommand.ts";
import { groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import type { Habilitation } from "../habilitation.query.ts";
import { correctionsMissing, groundsFor } from "./act.view.ts";
import { Corrections } from "./Corrections.tsx";
import { useAffected, useBack } from "./useAct.ts";

/** The lift, once every failing is corrected, by somebody who verified no correction (R-SUS-1). */
export function LiftForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${habilitation.id}/levee`);
  const affected = useAffected(habilitation);
  const back = useBack(habilitation);
  const sent = useLeaveWarning(chosen.size > 0);
  const command = useCommand("POST /api/habilitations/:habilitationId/lift", {
    to: { habilitationId: habilitation.id },
    position: habilitation.position,
    onDone: () => {
      clear();
      sent();
      back("Suspension levée : l’habilitation est de nouveau active.");
    },
  });
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference="Possible dès que chaque manquement est corrigé, par une personne qui n’a vérifié aucune correction. L’habilitation est de nouveau active aujourd’hui ; ses dates ne changent pas."
    >
      <RecordPart name="Corrections">
        <Corrections habilitation={habilitation} />
      </RecordPart>
      <RecordPart name="Motifs">
        <GroundsPicker
          legend="Motifs de la levée"
          grounds={groundsFor(habilitation, "lift")}
          chosen={chosen}
          onChange={setChosen}
        />
      </RecordPart>
      <RecordPart name="Décision">
        <ActionButton
          command={command}
          fields={{ grounds: groundFields(chosen) }}
          unavailable={correctionsMissing(habilitation.failings, "lift") ?? groundsMissing(chosen)}
          confirm={{
            title: "Lever cette suspension ?",
            consequence: "L’habilitation est de nouveau active aujourd’hui et le registre public l’affiche.",
            affected,
            confirmLabel: "Lever la suspension",
          }}
        >
          Lever la suspension
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
