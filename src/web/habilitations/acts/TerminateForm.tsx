import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { longDay, plainDay } from "../../ui/format.ts";
import { useToday } from "../../ui/today.ts";
import { addMonths } from "../days.view.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { groundsFor } from "./act.view.ts";
import styles from "./acts.module.css";
import { EffectsPart, useEffects } from "./EffectsPart.tsx";
import { effectsFields, effectsMissing, type Fates, finishingBefore, touchedPeople } from "./effects.view.ts";
import { useAffected, useBack } from "./useAct.ts";

/** The end at the organisation’s wish, after the notice of the agreement (R-CHG-2). */
export function TerminateForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id, position, rules } = habilitation;
  const staff = isStaff(useSession());
  const today = useToday();
  const earliest = addMonths(today, rules.terminationNoticeMonths);
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${habilitation.id}/resiliation`);
  const [waived, setWaived] = useState(false);
  const [effectiveOn, setEffectiveOn] = useState<string | undefined>(earliest);
  const [fates, setFates] = useState<Fates>(new Map());
  const effects = useEffects(habilitation);
  const affected = useAffected(habilitation);
  const back = useBack(habilitation);
  const sent = useLeaveWarning(chosen.size > 0);
  const command = useCommand("POST /api/habilitations/:habilitationId/termination", {
    to: { habilitationId: id },
    position,
    onDone: () => {
      clear();
      sent();
      back("Fin de l’habilitation enregistrée.");
    },
  });
  const on = effectiveOn ?? earliest;
  const said = finishingBefore(on, effects, fates);
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference={`Avec un préavis de ${rules.terminationNoticeMonths} mois : au plus tôt le ${plainDay(earliest)}. Les personnes déjà inscrites à l’examen gardent le droit de s’y présenter. Une nouvelle candidature reste possible.`}
    >
      <RecordPart name="Motif">
        <GroundsPicker
          legend="Motif de la fin"
          grounds={groundsFor(habilitation, "end")}
          chosen={chosen}
          onChange={setChosen}
        />
      </RecordPart>
      <RecordPart name="Prise d’effet">
        <div className={styles.fields}>
          {staff && (
            <Checkbox
              label="Sans préavis"
              description="L’organisme a cessé son activité ou refuse une nouvelle version du règlement."
              checked={waived}
              onChange={(event) => setWaived(event.currentTarget.checked)}
            />
          )}
          <DayField
            label="L’habilitation prend fin le"
            description="Premier jour où elle n’est plus valable."
            required
            min={waived ? today : earliest}
            value={effectiveOn}
            onChange={setEffectiveOn}
          />
        </div>
      </RecordPart>
      <EffectsPart effects={effects} chosen={said} onChange={setFates} ending />
      <RecordPart name="Confirmation">
        <ActionButton
          command={command}
          fields={{
            grounds: groundFields(chosen),
            effectiveOn: on,
            noticeWaived: waived,
            ...effectsFields(effects, said),
          }}
          kind="danger"
          unavailable={
            groundsMissing(chosen) ??
            (effectiveOn === undefined
              ? `Indiquez un jour, au plus tôt le ${plainDay(waived ? today : earliest)}.`
              : effectsMissing(effects, said))
          }
          confirm={{
            title: "Mettre fin à cette habilitation ?",
            consequence: `Elle prend fin le ${longDay(on)}, sans retour possible. La convention prend fin le même jour et le registre public l’affiche.`,
            affected: [...affected, ...touchedPeople(effects)],
            confirmLabel: "Mettre fin à l’habilitation",
          }}
        >
          Mettre fin à l’habilitation
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
