import { type Icon, IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from "@tabler/icons-react";
import type { Tone } from "../ui/tone.ts";
import type { Audit, Indicator, Nonconformity } from "./audit.query.ts";

/** A status as it is drawn. */
export interface Badge {
  readonly tone: Tone;
  readonly label: string;
  readonly pending?: boolean;
  readonly icon?: Icon;
}

const auditBadges: Readonly<Record<Audit["status"], Badge>> = {
  draft: { tone: "info", label: "En préparation" },
  preliminary_answered: { tone: "info", label: "En préparation" },
  plan_generated: { tone: "info", label: "Plan en cours", pending: true },
  plan_confirmed: { tone: "info", label: "Plan en cours", pending: true },
  plan_reviewed: { tone: "info", label: "Plan en cours", pending: true },
  plan_sent: { tone: "success", label: "Planifié" },
  opened: { tone: "info", label: "En cours" },
  in_progress: { tone: "info", label: "En cours" },
  closed: { tone: "info", label: "Rapport attendu" },
  report_issued: { tone: "warning", label: "Corrections attendues" },
  follow_up: { tone: "warning", label: "Corrections attendues" },
  complete: { tone: "success", label: "Terminé" },
  postponed: { tone: "warning", label: "Reporté" },
  cancelled: { tone: "neutral", label: "Annulé" },
};

/** The status of an audit. */
export const badgeOfAudit = ({ status }: Pick<Audit, "status">): Badge => auditBadges[status];

const nonconformityBadges: Readonly<Record<Nonconformity["status"], Badge>> = {
  open: { tone: "warning", label: "Ouverte" },
  plan_proposed: { tone: "info", label: "Plan proposé" },
  plan_accepted: { tone: "info", label: "Plan accepté" },
  plan_refused: { tone: "warning", label: "Plan à revoir" },
  evidence_submitted: { tone: "info", label: "Preuves à vérifier" },
  evidence_refused: { tone: "warning", label: "Preuves insuffisantes" },
  cleared: { tone: "success", label: "Levée" },
  failed: { tone: "danger", label: "Non levée dans le délai" },
};

/** The status of a nonconformity (R-AUD-9). */
export const badgeOfNonconformity = ({ status }: Pick<Nonconformity, "status">): Badge => nonconformityBadges[status];

/** How serious a nonconformity is; nothing where the scheme does not grade (R-AUD-7). */
export function badgeOfGrade(grade: Nonconformity["grade"]): Badge | null {
  if (grade === "binary") return null;
  return grade === "major" ? { tone: "danger", label: "Majeure" } : { tone: "warning", label: "Mineure" };
}

const ratingBadges: Readonly<Record<NonNullable<Indicator["rating"]>, Badge>> = {
  conforming: { tone: "success", label: "Conforme", icon: IconCircleCheck },
  nonconforming: { tone: "danger", label: "Non conforme", icon: IconCircleX },
  not_applicable: { tone: "neutral", label: "Non applicable", icon: IconCircleMinus },
};

/** The result of an indicator. */
export const badgeOfRating = (rating: Indicator["rating"]): Badge =>
  rating === null ? { tone: "neutral", label: "À évaluer", icon: IconCircleDashed } : ratingBadges[rating];
