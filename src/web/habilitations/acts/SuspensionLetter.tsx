import { LetterPreview } from "../../decisions/LetterPreview.tsx";
import { count, longDay, plainDay } from "../../ui/format.ts";
import { addDays } from "../days.view.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { groundsFor, type Proof } from "./act.view.ts";

interface Props {
  readonly habilitation: Habilitation;
  readonly form: {
    readonly chosen: ReadonlyMap<string, string>;
    readonly proofs: ReadonlyMap<string, Proof>;
    readonly from: string;
    readonly lastDay: string;
  };
}

/** What the letter of suspension will say: each failing with its proof and its day; it is also the notice of grievances (R-SUS-3). */
export function SuspensionLetter({ habilitation, form: { chosen, proofs, from, lastDay } }: Props) {
  const { organisationName, number, rules } = habilitation;
  const byDefault = addDays(lastDay, -rules.proofDaysBeforeEnd);
  const proofOf = (code: string): string => {
    const proof = proofs.get(code);
    if (proof === undefined || proof.expected.trim() === "") return "";
    return ` Preuve attendue avant le ${plainDay(proof.dueOn ?? byDefault)} : ${proof.expected.trim()}`;
  };
  return (
    <LetterPreview
      recipient={[organisationName]}
      subject={`Suspension de l’habilitation ${number}`}
      opening={`Votre habilitation est suspendue du ${longDay(from)} au ${longDay(lastDay)} inclus, pour les manquements suivants :`}
      grounds={groundsFor(habilitation, "suspend")
        .filter(({ code }) => chosen.has(code))
        .map(({ code, label }) => {
          const detail = chosen.get(code) ?? "";
          return { label, detail: detail.trim() === "" ? "" : `${detail.trim()}${proofOf(code)}` };
        })}
      following={[
        `Cette lettre vaut notification des griefs : vous pouvez présenter vos observations dans les ${count(rules.observationDays, "jour")} qui suivent sa première présentation.`,
        `La suspension est levée quand chaque manquement est corrigé. À défaut, le retrait peut être décidé au terme.`,
        `Cette décision peut faire l’objet d’un appel auprès du certificateur, dans les ${count(rules.appealDays, "jour")} qui suivent sa notification.`,
      ]}
    />
  );
}
