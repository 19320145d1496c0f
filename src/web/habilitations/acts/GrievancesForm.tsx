import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import type { Attachment } from "../../dossiers/useUploads.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { count } from "../../ui/format.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { groundsFor } from "./act.view.ts";
import { GroundFiles } from "./GroundFiles.tsx";
import { useAffected, useBack } from "./useAct.ts";

type Aim = "suspension" | "withdrawal";
type Files = ReadonlyMap<string, readonly Attachment[]>;

/** The grievances, told point by point with their files, before any sanction (R-SUS-2, R-WIT-1). */
export function GrievancesForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const key = `acte/${habilitation.id}/griefs`;
  const { text, change: setAim, clear: clearAim } = useKeptText(`${key}/mesure`);
  const aim: Aim = text === "withdrawal" ? "withdrawal" : "suspension";
  const { chosen, change: setChosen, clear } = useKeptGrounds(key);
  const [files, setFiles] = useState<Files>(new Map());
  const affected = useAffected(habilitation);
  const back = useBack(habilitation);
  const sent = useLeaveWarning(chosen.size > 0);
  const command = useCommand("POST /api/habilitations/:habilitationId/grievances", {
    to: { habilitationId: habilitation.id },
    position: habilitation.position,
    onDone: () => {
      clear();
      clearAim();
      sent();
      back("Griefs communiqués. Envoyez leur lettre : sa présentation ouvre le délai d’observations.");
    },
  });
  const { observationDays } = habilitation.rules;
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference={`L’organisme les lit aussitôt dans son espace et par e-mail, et reçoit une lettre recommandée. Il a ${count(observationDays, "jour")} pour y répondre, comptés de la première présentation ; aucune sanction n’est décidée avant.`}
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
      <RecordPart name="Griefs" note="Chacun avec ses faits et ses pièces">
        <GroundsPicker
          legend="Griefs"
          grounds={groundsFor(habilitation, aim === "suspension" ? "suspend" : "withdraw")}
          chosen={chosen}
          onChange={setChosen}
          more={({ code, label }) => (
            <GroundFiles
              dossierId={habilitation.dossierId}
              about={label}
              given={files.get(code) ?? []}
              onChange={(change) => setFiles((before) => new Map(before).set(code, change(before.get(code) ?? [])))}
            />
          )}
        />
      </RecordPart>
      <RecordPart name="Envoi">
        <ActionButton
          command={command}
          fields={{
            aim,
            grounds: groundFields(chosen).map((ground) => ({
              ...ground,
              files: (files.get(ground.code) ?? []).map(({ id }) => id),
            })),
          }}
          unavailable={groundsMissing(chosen)}
          confirm={{
            title: "Communiquer ces griefs ?",
            consequence: "L’organisme les lit aussitôt et en est prévenu par e-mail. Ils ne se reprennent pas.",
            affected,
            confirmLabel: "Communiquer les griefs",
          }}
        >
          Communiquer les griefs
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
