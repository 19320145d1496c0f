import { DayField } from "../../ui/DayField.tsx";
import { plainDay } from "../../ui/format.ts";
import { LongField } from "../../ui/LongField.tsx";
import { addDays } from "../days.view.ts";
import type { Habilitation } from "../habilitation.query.ts";
import type { Proof } from "./act.view.ts";

interface Props {
  /** The failing it would correct. */
  readonly about: string;
  readonly proof: Proof | undefined;
  readonly period: { readonly from: string; readonly lastDay: string };
  readonly rules: Habilitation["rules"];
  readonly onChange: (proof: Proof) => void;
}

const nothing: Proof = { expected: "", dueOn: undefined };

/** The proof expected of the correction of a failing, and its last day (R-SUS-1). */
export function ProofFields({ about, proof = nothing, period, rules, onChange }: Props) {
  const byDefault = addDays(period.lastDay, -rules.proofDaysBeforeEnd);
  return (
    <>
      <LongField
        label="Preuve attendue"
        aria-label={`Preuve attendue : ${about}`}
        description="Ce que l’organisme dépose pour montrer que c’est corrigé."
        required
        minRows={2}
        most={4000}
        value={proof.expected}
        onChange={(event) => onChange({ ...proof, expected: event.currentTarget.value })}
      />
      <DayField
        label="À déposer au plus tard le"
        description={`Sans date : le ${plainDay(byDefault)}, ${rules.proofDaysBeforeEnd} jours avant le dernier jour.`}
        min={period.from}
        max={period.lastDay}
        value={proof.dueOn}
        onChange={(dueOn) => onChange({ ...proof, dueOn })}
      />
    </>
  );
}
