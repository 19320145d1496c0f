import type { Action } from "../../../domain/access/permissions.ts";
import { allowed } from "../../app/rights.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import type { SignedIn } from "../../app/session.ts";

interface PartOfProgramme {
  readonly label: string;
  readonly to: string;
  readonly action: Action;
}

const parts: readonly PartOfProgramme[] = [
  { label: "Liste", to: "/audits", action: "audit.list" },
  { label: "Calendrier", to: "/audits/calendrier", action: "audit.list" },
  { label: "Charge", to: "/audits/charge", action: "audit.plan-load" },
  { label: "Non-conformités", to: "/audits/non-conformites", action: "audit.oversee" },
  { label: "Auditeurs", to: "/audits/auditeurs", action: "auditor.follow" },
  { label: "Comparaison", to: "/audits/comparaison", action: "auditor.follow" },
];

/** The pages of the programme of audits that a person may open. */
export const programmeParts = (session: SignedIn): readonly PartOfProgramme[] =>
  parts.filter(({ action }) => allowed(session, action, ""));

export type AuditToSchedule = AnswerOf<"GET /api/audits-to-schedule">["audits"][number];

/** Where an audit is scheduled: an initial one in its dossier, a later one among the acts of its habilitation. */
export const schedulingLink = ({ dossierId, habilitationId }: AuditToSchedule): string =>
  habilitationId === null ? `/dossiers/${dossierId}/audit` : `/habilitations/${habilitationId}/audit`;

/** Where the date of an audit to schedule comes from. */
export const dueRules: Readonly<Record<AuditToSchedule["auditType"], string>> = {
  I: "Délai que le certificateur se donne",
  S3: "Date de la surveillance, au calendrier de l’habilitation",
  SA: "Date de la surveillance, au calendrier de l’habilitation",
  C: "Date fixée par la décision",
  R: "Dernier jour de l’habilitation",
};
