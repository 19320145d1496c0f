import type { Tone } from "../../ui/tone.ts";
import type { Appeal } from "./appeal.query.ts";

type Word = { readonly label: string; readonly tone: Tone };

export const statusWords: Readonly<Record<Appeal["status"], Word>> = {
  filed: { label: "Reçu", tone: "warning" },
  assigned: { label: "En examen", tone: "info" },
  decided: { label: "Décidé", tone: "success" },
  notified: { label: "Notifié", tone: "neutral" },
};

type Outcome = NonNullable<Appeal["decision"]>["outcome"];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  upheld: "Accueilli",
  partly: "Accueilli en partie",
  rejected: "Rejeté",
  inadmissible: "Irrecevable",
};

/** Whether an appeal takes its effects from the decision, while it is examined and once it is decided. */
export function stayTitle(suspensive: boolean, decided: boolean): string {
  if (decided) return suspensive ? "Cet appel a suspendu la décision" : "Cet appel n’a pas suspendu la décision";
  return suspensive ? "Cet appel suspend la décision" : "Cet appel ne suspend pas la décision";
}

/** What an upheld appeal does, by what it contests; what a person must undo is said. */
export const effectWords: Readonly<Record<Appeal["contested"]["kind"], string>> = {
  "admissibility-refusal": "Le refus est annulé : l’instruction de la candidature reprend.",
  "habilitation-refusal": "Le refus est annulé : le dossier attend de nouveau sa revue et sa décision.",
  "points-to-follow": "Les points à suivre sont annulés : ils ne sont plus demandés. La décision favorable demeure.",
  closure: "Le classement est annulé : la candidature reprend où elle en était.",
  suspension: "La suspension est annulée : elle est levée ce jour, et ne compte plus.",
  "refused-lift": "La suspension est levée ce jour.",
  withdrawal: "Le retrait est annulé : l’habilitation reprend avec ses propres dates.",
  "scope-reduction": "Ce qui a été retiré du périmètre y revient ce jour.",
  "change-refusal": "Le refus est annulé : le changement est examiné de nouveau.",
  "renewal-refusal": "Le refus est annulé : le renouvellement attend de nouveau sa décision.",
  "complementary-audit":
    "L’audit est annulé ce jour. Déjà tenu, il reste au dossier, et le chargé d’affaires en dit la suite.",
};

/** What suspending the effects of a decision does while its appeal is examined. */
export const stayWords: Readonly<Partial<Record<Appeal["contested"]["kind"], string>>> = {
  suspension: "L’habilitation est de nouveau active, au registre aussi, jusqu’à la décision d’appel.",
  withdrawal: "L’habilitation est de nouveau active, au registre aussi, jusqu’à la décision d’appel.",
  "complementary-audit": "L’audit est reporté jusqu’à la décision d’appel ; déjà commencé, il se termine.",
};
