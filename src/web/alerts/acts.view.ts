import { count } from "../ui/format.ts";
import type { Alert } from "./alerts.view.ts";

/** What somebody who examines an alert can decide, the lightest first. */
const acts = [
  "AskExplanations",
  "ObserveAlert",
  "SnoozeAlert",
  "ProposeAudit",
  "ProposeSanction",
  "ReassignAlert",
  "CloseAlert",
] as const;
export type Act = (typeof acts)[number];

interface Label {
  readonly label: string;
  readonly hint: (rules: Alert["rules"]) => string;
}

export const actLabels: Readonly<Record<Act, Label>> = {
  AskExplanations: {
    label: "Demander des explications à l’organisme",
    hint: ({ explanationDays }) => `Il a ${count(explanationDays, "jour")} pour répondre, avec des pièces.`,
  },
  ObserveAlert: {
    label: "Mettre en observation",
    hint: () => "Rien à faire pour l’instant ; des faits nouveaux la rouvrent.",
  },
  SnoozeAlert: {
    label: "Reporter à une date",
    hint: ({ snoozeMonths }) => `De ${count(snoozeMonths, "mois", "mois")} au plus.`,
  },
  ProposeAudit: {
    label: "Proposer un audit complémentaire",
    hint: () => "Un décideur l’ordonne, ou dit pourquoi il ne le fait pas.",
  },
  ProposeSanction: {
    label: "Proposer une procédure de sanction",
    hint: () => "Rien n’est décidé avant que l’organisme ait pu présenter ses observations.",
  },
  ReassignAlert: {
    label: "Confier à quelqu’un d’autre",
    hint: () => "À un chargé d’affaires sans lien avec l’organisme, ou aux responsables qualité.",
  },
  CloseAlert: { label: "Clore l’alerte", hint: () => "D’autres faits en lèveraient une autre." },
};

export const offeredActs = ({ accepts }: Pick<Alert, "accepts">): readonly Act[] =>
  acts.filter((act) => accepts.includes(act));

/** Why an alert is closed by the person who examines it. */
export const closings = [
  { value: "explained", label: "Explication satisfaisante" },
  { value: "corrected", label: "Situation corrigée" },
  { value: "unfounded", label: "Faits inexacts" },
  { value: "followed-elsewhere", label: "Suivie dans un autre dossier" },
] as const;

/** Stands for the quality managers in the list of who can hold an alert. */
export const qualityManagers = "quality_manager";

interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly eligible: boolean;
  readonly reasons: readonly string[];
}

/** Who else can hold an alert; who cannot is shown with why, and cannot be chosen. */
export const ownersFor = ({ ownerId }: Pick<Alert, "ownerId">, people: readonly Candidate[]) => [
  ...people
    .filter(({ personId }) => personId !== ownerId)
    .map(({ personId, name, eligible, reasons }) => ({
      ...{ value: personId, disabled: !eligible },
      label: eligible ? name : `${name} (${reasons.join(", ")})`,
    })),
  ...(ownerId === null ? [] : [{ value: qualityManagers, label: "Responsables qualité" }]),
];
