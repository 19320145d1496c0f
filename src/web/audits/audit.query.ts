import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

/** An audit as the person may read it, with the version that the screen has seen. */
export type AuditPage = AnswerOf<"GET /api/audits/:auditId">;
/** Where an audit is: its own identifier, and that of the dossier it belongs to; those of an initial audit are the same. */
export type AuditAddress = Pick<AuditPage, "auditId" | "dossierId">;
export type Audit = NonNullable<AuditPage["audit"]>;
export type AuditAct = Audit["can"][number];
export type Nonconformity = Audit["nonconformities"][number];
export type Criterion = Audit["grid"][number];
export type Indicator = Criterion["indicators"][number];
export type Attendee = NonNullable<Audit["opening"]>["present"][number];
export type Plan = NonNullable<Audit["plan"]>;
export type ListedAudit = AnswerOf<"GET /api/audits">["audits"][number];

/** The query of an audit. */
export const auditQuery = (auditId: string) => asking("GET /api/audits/:auditId", { auditId });

/** The audit that the address designates: its own, or that of the dossier of which it is the initial audit. */
export function useAuditId(): string {
  const { auditId, dossierId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const found = auditId ?? dossierId;
  if (typeof found !== "string") throw new Error("This screen is shown only under the address of an audit.");
  return found;
}

/** The audit on screen. */
export function useAuditPage(): AuditPage {
  return useSuspenseQuery(auditQuery(useAuditId())).data;
}

/** What a command on this audit is sent to, and the version it was decided on. */
export const target = ({ auditId, position }: Pick<AuditPage, "auditId" | "position">) => ({
  to: { auditId },
  position,
});
