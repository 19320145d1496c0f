import type { AnswerOf } from "../../app/routeKeys.ts";
import { count, longDay, monthOf } from "../../ui/format.ts";

export type CandidateAuditor = AnswerOf<"GET /api/dossiers/:dossierId/auditors">["people"][number];

/** « décembre 2026 : 3 jours d’audit sur 8, et 1 audit proposé » */
export function loadWords({ month, days, proposed }: CandidateAuditor["months"][number], most: number): string {
  const name = monthOf(month);
  const agreed = days === 0 ? "aucun jour d’audit retenu" : `${count(days, "jour")} d’audit sur ${most}`;
  const waiting = proposed === 0 ? "" : `, et ${count(proposed, "audit proposé", "audits proposés")}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} : ${agreed}${waiting}`;
}

/** « Déjà pris le lundi 14 décembre 2026 : Atelier (date proposée) » */
export function takenWords({ day, organisationName, standing }: CandidateAuditor["taken"][number]): string {
  return `Déjà pris le ${longDay(day)}\u00a0: ${organisationName}${standing === "proposed" ? " (date proposée)" : ""}`;
}
