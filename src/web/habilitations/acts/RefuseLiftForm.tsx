import { useCommand } from "../../app/useCommand.ts";
import { groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { count } from "../../ui/format.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { correctionsMissing, groundsFor } from "./act.view.ts";
import { Corrections } from "./Corrections.tsx";
import { useAffected, useBack } from "./useAct.ts";

/** The refusal of the lift, reasoned failing by failing (R-SUS-1, R-SUS-3). */
export function RefuseLiftForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${habilitation.id}/refus`);
  const affected = useAffected(habilitation);
  const back = useBack(habilitation);
  const sent = useLeaveWarning(chosen.size > 0);
  const command = useCommand("POST /api/habilitations/:habilitationId/lift-refusal", {
    to: { habilitationId: habilitation.id },
    position: habilitation.position,
    onDone: () => {
      clear();
      sent();
      back("Refus de levée enregistré.");
    },
  });
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference={`La suspension continue jusqu’à son dernier jour. L’organisme peut faire appel dans les ${count(habilitation.rules.appealDays, "jour")} qui suivent la notification.`}
    >
      <RecordPart name="Corrections" note="Ce qui est déposé et pas vérifié ne peut pas être retenu">
        <Corrections habilitation={habilitation} />
      </RecordPart>
      <RecordPart name="Motifs">
        <GroundsPicker
          legend="Motifs du refus"
          grounds={groundsFor(habilitation, "refuse_lift")}
          chosen={chosen}
          onChange={setChosen}
        />
      </RecordPart>
      <RecordPart name="Décision">
        <ActionButton
          command={command}
          fields={{ grounds: groundFields(chosen) }}
          kind="danger"
          unavailable={correctionsMissing(habilitation.failings, "refuse_lift") ?? groundsMissing(chosen)}
          confirm={{
            title: "Refuser de lever cette suspension ?",
            consequence: "La suspension continue. Le refus est notifié avec ses motifs et la voie d’appel.",
            affected,
            confirmLabel: "Refuser la levée",
          }}
        >
          Refuser la levée
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
