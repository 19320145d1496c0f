import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useDossierId } from "../dossiers/dossier.query.ts";

/** The audit of a dossier as the person may read it, with the version that the screen has seen. */
export type AuditPage = AnswerOf<"GET /api/dossiers/:dossierId/audit">;
export type Audit = NonNullable<AuditPage["audit"]>;
export type AuditAct = Audit["can"][number];
export type Nonconformity = Audit["nonconformities"][number];
export type Criterion = Audit["grid"][number];
export type Indicator = Criterion["indicators"][number];
export type Attendee = NonNullable<Audit["opening"]>["present"][number];
export type Plan = NonNullable<Audit["plan"]>;
export type ListedAudit = AnswerOf<"GET /api/audits">["audits"][number];

/** The query of the audit of a dossier. */
export const auditQuery = (dossierId: string) => asking("GET /api/dossiers/:dossierId/audit", { dossierId });

/** The audit that the address designates; only for screens under the address of a dossier. */
export function useAuditPage(): AuditPage {
  return useSuspenseQuery(auditQuery(useDossierId())).data;
}

/** What a command on this audit is sent to, and the version it was decided on. */
export const target = ({ dossierId, position }: Pick<AuditPage, "dossierId" | "position">) => ({
  to: { dossierId },
  position,
});
