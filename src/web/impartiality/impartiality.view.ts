import type { AnswerOf } from "../app/routeKeys.ts";
import type { Tone } from "../ui/tone.ts";

export type Impartiality = AnswerOf<"GET /api/organisations/:organisationId/impartiality">;
export type Relation = NonNullable<Impartiality["relation"]>["kind"];
export type Outcome = NonNullable<Impartiality["analysis"]>["outcome"];

export const lead =
  "L’habilitation ne pèse jamais sur la certification Qualiopi, ni l’inverse. Quand l’organisme est aussi client du certificateur, l’analyse de risques est approuvée avant toute désignation.";

/** How the organisation knows the certifier for its own Qualiopi certification (R-IMP-1). */
export const relationOptions = [
  { value: "never", label: "Jamais client pour Qualiopi" },
  { value: "former", label: "Ancien client" },
  { value: "current", label: "Client actuel" },
  { value: "requested", label: "Souhaite devenir client" },
] as const satisfies readonly { readonly value: Relation; readonly label: string }[];

export const isRelation = (text: string): text is Relation => relationOptions.some(({ value }) => value === text);

export const relationLabel = (kind: Relation): string =>
  relationOptions.find(({ value }) => value === kind)?.label ?? "";

/** The conclusions of a risk analysis. */
export const outcomeOptions = [
  {
    value: "acceptable",
    label: "Risque acceptable",
    description: "Aucune mesure particulière.",
  },
  {
    value: "acceptable-with-measures",
    label: "Acceptable avec des mesures",
    description: "Les mesures s’appliquent à tout le dossier.",
  },
  {
    value: "unacceptable",
    label: "Inacceptable",
    description: "Personne ne peut être désigné ; la candidature est refusée, et l’organisme peut faire appel.",
  },
] as const satisfies readonly { readonly value: Outcome; readonly label: string; readonly description: string }[];

export const isOutcome = (text: string): text is Outcome => outcomeOptions.some(({ value }) => value === text);

const tones: Readonly<Record<Outcome, Tone>> = {
  acceptable: "success",
  "acceptable-with-measures": "warning",
  unacceptable: "danger",
};

export const outcomeBadge = (outcome: Outcome) => ({
  tone: tones[outcome],
  label: outcomeOptions.find(({ value }) => value === outcome)?.label ?? "",
});

/** What the form holds. */
export interface AnalysisForm {
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly measures: readonly string[];
  readonly contacts: readonly string[];
  readonly excluded: readonly string[];
}

const written = (texts: readonly string[]): readonly string[] => texts.map((text) => text.trim()).filter(Boolean);

/** Why the analysis cannot be approved now; undefined when it can. */
export function whyNotApprove(form: AnalysisForm): string | undefined {
  if (form.reasons.trim() === "") return "Rédigez l’analyse.";
  if (form.outcome === "acceptable-with-measures" && written(form.measures).length === 0)
    return "Décrivez au moins une mesure.";
  if (form.outcome !== "unacceptable" && form.contacts.length === 0) return "Nommez un interlocuteur indépendant.";
  return form.contacts.some((id) => form.excluded.includes(id))
    ? "Une personne écartée ne peut pas être interlocuteur."
    : undefined;
}

/** What is sent: measures only where the conclusion has some. */
export const analysisSent = (form: AnalysisForm) => ({
  outcome: form.outcome,
  reasons: form.reasons,
  measures: form.outcome === "acceptable-with-measures" ? written(form.measures) : [],
  contacts: [...form.contacts],
  excluded: [...form.excluded],
});
