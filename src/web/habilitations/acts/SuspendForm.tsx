import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { count, longDay } from "../../ui/format.ts";
import { LongField } from "../../ui/LongField.tsx";
import { useToday } from "../../ui/today.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import { lastDayOfPeriod } from "../days.view.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { whileSuspended } from "../habilitations.sentences.ts";
import { beforeSuspension, failingFields, groundsFor, suspensionMissing } from "./act.view.ts";
import styles from "./acts.module.css";
import { EffectsPart, useEffects } from "./EffectsPart.tsx";
import { effectsFields, effectsMissing, type Fates, touchedPeople } from "./effects.view.ts";
import { ProofFields } from "./ProofFields.tsx";
import { SuspensionLetter } from "./SuspensionLetter.tsx";
import { useAffected, useBack } from "./useAct.ts";
import { useKeptProofs } from "./useKeptProofs.ts";
import { useReproached } from "./useReproached.ts";

/** A suspension: per failing the proof expected and its day, observations first unless an urgency is reasoned (R-SUS-1, R-SUS-2). */
export function SuspendForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const today = useToday();
  const [reproached] = useState(useReproached(habilitation, "suspension"));
  const key = `acte/${habilitation.id}/suspension`;
  const { chosen, begun, change: setChosen, clear } = useKeptGrounds(key, reproached);
  const { proofs, change: setProof, clear: clearProofs } = useKeptProofs(`${key}/preuves`);
  const [from, setFrom] = useState<string | undefined>(today);
  const { text: urgency, change: setUrgency, clear: clearUrgency } = useKeptText(`${key}/urgence`);
  const [urgent, setUrgent] = useState(urgency !== "");
  const [fates, setFates] = useState<Fates>(new Map());
  const effects = useEffects(habilitation);
  const affected = useAffected(habilitation);
  const back = useBack(habilitation);
  const sent = useLeaveWarning(begun);
  const { suspensionMonths, hearingDays } = habilitation.rules;
  const lastDay = lastDayOfPeriod(from ?? today, suspensionMonths);
  const command = useCommand("POST /api/habilitations/:habilitationId/suspension", {
    to: { habilitationId: habilitation.id },
    position: habilitation.position,
    onDone: () => {
      clear();
      clearProofs();
      clearUrgency();
      sent();
      back("Suspension enregistrée. Notifiez-la par lettre recommandée.");
    },
  });
  const form = { chosen, proofs, from, urgent, urgency };
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference={`La suspension dure ${suspensionMonths} mois, sans prolongation. ${whileSuspended}`}
    >
      <RecordPart name="Manquements" note="Chacun avec la preuve qui le corrigerait">
        <GroundsPicker
          legend="Manquements"
          grounds={groundsFor(habilitation, "suspend")}
          chosen={chosen}
          onChange={setChosen}
          more={({ code, label }) => (
            <ProofFields
              about={label}
              proof={proofs.get(code)}
              period={{ from: from ?? today, lastDay }}
              rules={habilitation.rules}
              onChange={(proof) => setProof(code, proof)}
            />
          )}
        />
      </RecordPart>
      <RecordPart name="Durée">
        <div className={styles.fields}>
          <DayField label="Premier jour" required min={today} value={from} onChange={setFrom} />
          <p>
            Dernier jour : <strong>{longDay(lastDay)}</strong>. Ce jour-là, la suspension est levée ou une revue de
            retrait est due.
          </p>
        </div>
      </RecordPart>
      <RecordPart name="Observations" note="Avant la décision, sauf urgence">
        <div className={styles.fields}>
          <p className={styles.rule}>{beforeSuspension(habilitation.life, today)}</p>
          <Checkbox
            label="Mesure conservatoire urgente, avant les observations"
            description={`L’organisme est entendu dans les ${count(hearingDays, "jour")}.`}
            checked={urgent}
            onChange={(event) => setUrgent(event.currentTarget.checked)}
          />
          {urgent && (
            <LongField
              label="Pourquoi la mesure ne peut pas attendre"
              required
              minRows={3}
              most={4000}
              value={urgency}
              onChange={(event) => setUrgency(event.currentTarget.value)}
            />
          )}
        </div>
      </RecordPart>
      <EffectsPart effects={effects} chosen={fates} onChange={setFates} ending={false} />
      <RecordPart name="Lettre et décision">
        <SuspensionLetter habilitation={habilitation} form={{ ...form, from: from ?? today, lastDay }} />
        <ActionButton
          command={command}
          fields={{
            ...{ failings: failingFields(form), from: from ?? today, urgency: urgent ? urgency.trim() : "" },
            ...effectsFields(effects, fates),
          }}
          kind="danger"
          unavailable={suspensionMissing(form) ?? effectsMissing(effects, fates)}
          confirm={{
            title: "Suspendre cette habilitation ?",
            consequence: `Du ${longDay(from ?? today)} au ${longDay(lastDay)}. ${whileSuspended} Le registre public l’affiche.`,
            affected: [...affected, ...touchedPeople(effects)],
            confirmLabel: "Suspendre l’habilitation",
          }}
        >
          Suspendre l’habilitation
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
