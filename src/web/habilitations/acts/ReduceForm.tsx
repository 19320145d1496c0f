import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { partWords } from "../../changes/changes.sentences.ts";
import { removable } from "../../changes/changes.view.ts";
import { groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import type { Habilitation } from "../habilitation.query.ts";
import { groundsFor } from "./act.view.ts";
import styles from "./acts.module.css";
import { useAffected, useBack } from "./useAct.ts";

/** A decision takes something out of the scope without touching the rest (R-SCOPE-1, PER-02). */
export function ReduceForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${habilitation.id}/perimetre`);
  const affected = useAffected(habilitation);
  const back = useBack(habilitation);
  const items = habilitation.scope === null ? [] : removable(habilitation.scope);
  const out = items.filter(({ part, value }) => picked.has(`${part} ${value}`));
  const command = useCommand("POST /api/habilitations/:habilitationId/scope-reduction", {
    ...{ to: { habilitationId: habilitation.id }, position: habilitation.position },
    onDone: () => {
      clear();
      back("Périmètre réduit. Le registre et l’attestation suivent.");
    },
  });
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference="Chaque établissement, programme, modalité ou formateur peut être retiré sans toucher au reste. La décision est motivée, notifiée et contestable."
    >
      <RecordPart name="Ce qui sort du périmètre">
        <div className={styles.fields}>
          {items.map(({ part, value, label }) => (
            <Checkbox
              key={`${part} ${value}`}
              label={label}
              description={partWords[part]}
              checked={picked.has(`${part} ${value}`)}
              onChange={(event) => {
                const next = new Set(picked);
                if (event.currentTarget.checked) next.add(`${part} ${value}`);
                else next.delete(`${part} ${value}`);
                setPicked(next);
              }}
            />
          ))}
        </div>
      </RecordPart>
      <RecordPart name="Motif">
        <GroundsPicker
          legend="Motif de la réduction"
          grounds={groundsFor(habilitation, "reduce_scope")}
          chosen={chosen}
          onChange={setChosen}
        />
      </RecordPart>
      <RecordPart name="Décision">
        <ActionButton
          command={command}
          fields={{ items: out.map(({ part, value }) => ({ part, value })), grounds: groundFields(chosen) }}
          kind="danger"
          unavailable={out.length === 0 ? "Choisissez ce qui sort du périmètre." : groundsMissing(chosen)}
          confirm={{
            title: "Réduire ce périmètre ?",
            consequence: `Sortent du périmètre dès aujourd’hui : ${out.map(({ label }) => label).join(", ")}. Le registre public l’affiche.`,
            affected,
            confirmLabel: "Réduire le périmètre",
          }}
        >
          Réduire le périmètre
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
