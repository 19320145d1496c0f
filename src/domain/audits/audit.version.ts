import type { AuditStatus } from "./audit.model.ts";

/**
 * What a new version of the scheme is to an audit: it keeps the one frozen with its plan, or with the dossier of which it is the
 * initial audit; an audit of an habilitation still without a plan takes the version in force on the day of its plan (R-AUD-2);
 * an audit that is over is not concerned.
 */
export type VersionFate = "keeps" | "takes-new" | "over";

const withoutPlan: readonly AuditStatus[] = ["draft", "preliminary_answered", "postponed"];

export function versionFate(status: AuditStatus, { initial }: { readonly initial: boolean }): VersionFate {
  if (status === "complete" || status === "cancelled") return "over";
  return !initial && withoutPlan.includes(status) ? "takes-new" : "keeps";
}
