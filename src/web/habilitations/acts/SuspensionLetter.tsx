import { suspensionWords } from "../../../domain/habilitations/letters.words.ts";
import { LetterPreview } from "../../decisions/LetterPreview.tsx";
import { plainDay } from "../../ui/format.ts";
import { addDays } from "../days.view.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { appealWords, groundsFor, type Proof } from "./act.view.ts";

interface Props {
  readonly habilitation: Habilitation;
  readonly form: {
    readonly chosen: ReadonlyMap<string, string>;
    readonly proofs: ReadonlyMap<string, Proof>;
    readonly from: string;
    readonly lastDay: string;
    readonly urgent: boolean;
    readonly urgency: string;
  };
}

/** What the letter of suspension will say: each failing with its proof and its day; it is also the notice of grievances (R-SUS-3). */
export function SuspensionLetter({ habilitation, form }: Props) {
  const { organisationName, number, rules } = habilitation;
  const { chosen, proofs, from, lastDay, urgent, urgency } = form;
  const byDefault = addDays(lastDay, -rules.proofDaysBeforeEnd);
  const proofOf = (code: string): string => {
    const proof = proofs.get(code);
    if (proof === undefined || proof.expected.trim() === "") return "";
    return ` Preuve attendue au plus tard le ${plainDay(proof.dueOn ?? byDefault)} : ${proof.expected.trim()}`;
  };
  const { subject, opening, following } = suspensionWords({
    ...{ number, from, lastDay, rules },
    urgency: urgent ? urgency.trim() : null,
  });
  return (
    <LetterPreview
      recipient={[organisationName]}
      {...{ subject, opening }}
      grounds={groundsFor(habilitation, "suspend")
        .filter(({ code }) => chosen.has(code))
        .map(({ code, label }) => {
          const detail = chosen.get(code) ?? "";
          return { label, detail: detail.trim() === "" ? "" : `${detail.trim()}${proofOf(code)}` };
        })}
      following={[...following, appealWords(rules.appealDays)]}
    />
  );
}
