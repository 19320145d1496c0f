import type { Stage } from "../../domain/journey/journey.model.ts";
import type { Tone } from "../ui/tone.ts";
import type { Dossier } from "./dossier.query.ts";
import { isStage, stageNames } from "./dossiers.sentences.ts";

/** A status as it is drawn. */
export interface Badge {
  readonly tone: Tone;
  readonly label: string;
  readonly pending?: boolean;
}

type Standing = Pick<Dossier, "status" | "managerName"> & { readonly stage: string };

const acceptedBadges: Partial<Readonly<Record<Stage, Badge>>> = {
  briefing: { tone: "success", label: "Recevable" },
  audit: { tone: "info", label: "En audit" },
  quiz: { tone: "info", label: "QCM à passer" },
  review: { tone: "info", label: "En revue" },
  decision: { tone: "info", label: "En décision" },
  agreement: { tone: "success", label: "Convention à signer", pending: true },
};

/**
 * The status of a dossier. A refusal that is only proposed is the certifier’s own business until it is pronounced: the
 * organisation goes on reading « En instruction » (R-APP-3).
 */
export function badgeOf({ status, stage, managerName }: Standing, audience: "staff" | "organisation"): Badge {
  switch (status) {
    case "draft":
      return { tone: "neutral", label: "Brouillon" };
    case "submitted":
      return managerName === null ? { tone: "info", label: "Déposée" } : { tone: "info", label: "En instruction" };
    case "incomplete":
      return { tone: "warning", label: "Compléments demandés" };
    case "refusal_proposed":
      return audience === "staff"
        ? { tone: "warning", label: "Refus proposé", pending: true }
        : { tone: "info", label: "En instruction" };
    case "accepted":
      return (isStage(stage) ? acceptedBadges[stage] : undefined) ?? { tone: "success", label: "Recevable" };
    case "refused":
      return { tone: "danger", label: "Refusée" };
    case "abandoned":
      return { tone: "neutral", label: "Abandonnée" };
    case "concluded":
      return { tone: "success", label: "Habilitée" };
  }
}

/** The filter of statuses, as the list of the staff offers it. */
export const statusOptions: readonly { readonly value: Dossier["status"]; readonly label: string }[] = [
  { value: "submitted", label: "Déposée ou en instruction" },
  { value: "incomplete", label: "Compléments demandés" },
  { value: "refusal_proposed", label: "Refus proposé" },
  { value: "accepted", label: "Recevable" },
  { value: "concluded", label: "Habilitée" },
  { value: "refused", label: "Refusée" },
  { value: "abandoned", label: "Abandonnée" },
];

const listedStages = [
  "admissibility",
  "completion",
  "refusal",
  "briefing",
  "audit",
  "quiz",
  "review",
  "decision",
  "agreement",
  "active",
] as const satisfies readonly Stage[];

/** The filter of steps. */
export const stageOptions = listedStages.map((value) => ({ value, label: stageNames[value] }));

/** How a step reads in a list. */
export const stageWords = (stage: string): string => (isStage(stage) ? stageNames[stage] : "");

/** The sides of a dossier, in the order of the tab bar. */
export type Side =
  | "summary"
  | "application"
  | "programme"
  | "admissibility"
  | "documents"
  | "briefing"
  | "audit"
  | "quiz"
  | "decision"
  | "agreement"
  | "exchanges"
  | "history";

const afterAcceptance: readonly Side[] = ["briefing", "audit", "quiz", "decision", "agreement"];

/**
 * The sides that have something to show: a step that cannot have begun has no tab, so that an applicant is not faced with six
 * empty pages; the judgement of an application is the certifier’s work.
 */
export function sidesOf(
  { status, wasAccepted }: Pick<Dossier, "status"> & { readonly wasAccepted: boolean },
  audience: "staff" | "organisation",
): readonly Side[] {
  const filed = status !== "draft" && status !== "abandoned";
  const accepted = status === "accepted" || status === "concluded" || wasAccepted;
  return [
    "summary",
    "application",
    ...(filed ? (["programme"] as const) : []),
    ...(audience === "staff" && filed ? (["admissibility"] as const) : []),
    "documents",
    ...(accepted ? afterAcceptance : []),
    ...(decidedEarly(status, audience) && !accepted ? (["decision"] as const) : []),
    "exchanges",
    "history",
  ];
}

/** A refusal before acceptance is decided too: proposed, it is the staff’s to see; pronounced, everybody’s. */
const decidedEarly = (status: Dossier["status"], audience: "staff" | "organisation"): boolean =>
  status === "refused" || (status === "refusal_proposed" && audience === "staff");
