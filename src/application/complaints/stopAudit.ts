import { auditAccepts } from "../../domain/audits/audit.accepts.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { auditStream } from "../audits/audit.stream.ts";
import { auditFacts } from "../audits/auditFacts.ts";
import { schemeOfAudit } from "../audits/auditScheme.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { Work } from "../work.ts";

const why = {
  Cancel: "La décision qui ordonnait cet audit est annulée sur appel.",
  Postpone: "L’appel contre la décision qui ordonne cet audit en suspend l’effet.",
} as const;

/** An audit whose order is annulled or suspended is not held; one that has gone too far for that stays as it is (R-SUR-5, R-CMP-5). */
export async function stopAudit(work: Work, auditId: string, type: keyof typeof why): Promise<Refusal | null> {
  const audit = await work.load(auditStream, auditId);
  const { state } = audit;
  if (state.status === "none") return { code: "access/not-found" };
  const accepted: readonly string[] = auditAccepts[state.status];
  if (!accepted.includes(type)) return null;
  const { state: dossier } = await work.load(dossierStream, state.dossierId);
  if (dossier.status === "none") return { code: "access/not-found" };
  const { scheme } = await schemeOfAudit(work.ports, { state, dossier, on: work.today });
  return work.decide(audit, { type, reason: work.content(why[type]) }, auditFacts(scheme));
}
