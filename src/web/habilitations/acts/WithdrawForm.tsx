import { useState } from "react";
import { withdrawalWords } from "../../../domain/habilitations/letters.words.ts";
import { useCommand } from "../../app/useCommand.ts";
import { groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { LetterPreview } from "../../decisions/LetterPreview.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { longDay } from "../../ui/format.ts";
import { useToday } from "../../ui/today.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { appealWords, beforeWithdrawal, correctionsMissing, groundsFor } from "./act.view.ts";
import { Corrections } from "./Corrections.tsx";
import { EffectsPart, useEffects } from "./EffectsPart.tsx";
import { effectsFields, effectsMissing, type Fates, touchedPeople } from "./effects.view.ts";
import { useAffected, useBack } from "./useAct.ts";
import { useReproached } from "./useReproached.ts";

/** A withdrawal: final, ends the agreement, never before grievances and observations (R-WIT-1). */
export function WithdrawForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id, position, organisationName, number, failings, rules } = habilitation;
  const today = useToday();
  const [reproached] = useState(useReproached(habilitation, "withdrawal"));
  const { chosen, begun, change: setChosen, clear } = useKeptGrounds(`acte/${id}/retrait`, reproached);
  const [fates, setFates] = useState<Fates>(new Map());
  const effects = useEffects(habilitation);
  const [effectiveOn, setEffectiveOn] = useState<string | undefined>(today);
  const affected = useAffected(habilitation);
  const back = useBack(habilitation);
  const sent = useLeaveWarning(begun);
  const grounds = groundsFor(habilitation, "withdraw");
  const onFailings = grounds.some(({ code, seriousInfringement }) => chosen.has(code) && !seriousInfringement);
  const command = useCommand("POST /api/habilitations/:habilitationId/withdrawal", {
    to: { habilitationId: id },
    position,
    onDone: () => {
      clear();
      sent();
      back("Retrait enregistré. Notifiez-le par lettre recommandée.");
    },
  });
  const { subject, opening, following } = withdrawalWords(number, effectiveOn ?? today);
  const missing =
    groundsMissing(chosen) ??
    (onFailings ? correctionsMissing(failings, "withdraw") : undefined) ??
    (effectiveOn === undefined ? "Indiquez le jour où le retrait prend effet." : effectsMissing(effects, fates));
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference="Définitif : aucun acte du certificateur ne rétablit l’habilitation. Il repose sur une infraction grave, ou sur des manquements de la suspension restés sans correction ; dans les deux cas, les griefs ont été notifiés et le délai d’observations est écoulé."
    >
      <RecordPart name="Motifs">
        <GroundsPicker legend="Motifs du retrait" grounds={grounds} chosen={chosen} onChange={setChosen} />
      </RecordPart>
      <RecordPart name="Griefs et observations" note="Avant tout retrait, sans exception">
        {beforeWithdrawal(habilitation.life, today).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </RecordPart>
      {onFailings && failings.length > 0 && (
        <RecordPart name="Corrections" note="Des manquements de la suspension">
          <Corrections habilitation={habilitation} />
        </RecordPart>
      )}
      <RecordPart name="Prise d’effet">
        <DayField
          label="Le retrait prend effet le"
          required
          min={today}
          value={effectiveOn}
          onChange={setEffectiveOn}
        />
      </RecordPart>
      <EffectsPart effects={effects} chosen={fates} onChange={setFates} ending />
      <RecordPart name="Lettre et décision">
        <LetterPreview
          recipient={[organisationName]}
          {...{ subject, opening }}
          grounds={grounds
            .filter(({ code }) => chosen.has(code))
            .map(({ code, label }) => ({ label, detail: chosen.get(code) ?? "" }))}
          following={[...following, appealWords(rules.appealDays)]}
        />
        <ActionButton
          command={command}
          fields={{
            grounds: groundFields(chosen),
            effectiveOn: effectiveOn ?? today,
            ...effectsFields(effects, fates),
          }}
          kind="danger"
          unavailable={missing}
          confirm={{
            title: "Retirer cette habilitation ?",
            consequence: `Le retrait est définitif à compter du ${longDay(effectiveOn ?? today)}. La convention est résiliée et le registre public l’affiche.`,
            affected: [...affected, ...touchedPeople(effects)],
            confirmLabel: "Retirer l’habilitation",
          }}
        >
          Retirer l’habilitation
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
