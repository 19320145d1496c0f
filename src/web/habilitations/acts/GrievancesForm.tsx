import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { type Chosen, groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { NotificationForm } from "../../decisions/NotificationForm.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { count } from "../../ui/format.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { groundsFor } from "./act.view.ts";
import { useBack } from "./useAct.ts";

type Aim = "suspension" | "withdrawal";

/** The grievances, notified by a registered letter, before any sanction (R-SUS-2, R-WIT-1). */
export function GrievancesForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const [aim, setAim] = useState<Aim>("suspension");
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const back = useBack(habilitation);
  const sent = useLeaveWarning(chosen.size > 0);
  const command = useCommand("POST /api/habilitations/:habilitationId/grievances", {
    to: { habilitationId: habilitation.id },
    position: habilitation.position,
    onDone: () => {
      sent();
      back("Griefs enregistrés : le délai d’observations court.");
    },
  });
  const missing = groundsMissing(chosen);
  const { observationDays } = habilitation.rules;
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference={`Ils sont notifiés par lettre recommandée. L’organisme a ${count(observationDays, "jour")} pour présenter ses observations, comptés de la première présentation ; aucune sanction n’est décidée avant.`}
    >
      <RecordPart name="Ce qui est envisagé">
        <ChoiceCards
          legend={<span className="reader-only">Ce qui est envisagé</span>}
          value={aim}
          onChange={(next) => {
            setAim(next);
            setChosen(new Map());
          }}
          choices={[
            { value: "suspension", label: "Une suspension", hint: "Pour des manquements qui peuvent être corrigés." },
            {
              value: "withdrawal",
              label: "Un retrait",
              hint: "Pour une infraction grave, ou des manquements restés sans correction.",
            },
          ]}
        />
      </RecordPart>
      <RecordPart name="Motifs">
        <GroundsPicker
          legend="Motifs des griefs"
          grounds={groundsFor(habilitation, aim === "suspension" ? "suspend" : "withdraw")}
          chosen={chosen}
          onChange={setChosen}
        />
      </RecordPart>
      <RecordPart name="Lettre">
        <NotificationForm
          command={{ ...command, send: (fields) => command.send({ ...fields, aim, grounds: groundFields(chosen) }) }}
          from={habilitation.effectiveOn}
          proofNeeded
          blocked={missing}
          label="Enregistrer les griefs"
        />
      </RecordPart>
    </RecordSheet>
  );
}
