import type { UseCase } from "../handle.ts";
import { refused } from "../outcome.ts";
import type { Attachment } from "../ports/dossiers.readings.ts";
import type { Work } from "../work.ts";
import { decided, forAudit, kept, type Of, onAudit } from "./forAudit.ts";

/** The files of a dossier that were named, in that order; null when one of them is not there. */
export async function namedPieces(
  { ports }: Work,
  dossierId: string,
  named: readonly string[],
): Promise<readonly Attachment[] | null> {
  const given = await ports.readings.dossiers.attachments(dossierId);
  const found = named.flatMap((wanted) => given.find(({ id }) => id === wanted) ?? []);
  return found.length === named.length ? found : null;
}

/** Files a piece of the dossier for an indicator, before or during the audit (R-AUD-4). */
export const attachEvidence: UseCase<
  Of<{ readonly id: string; readonly attachmentId: string; readonly indicator: string }>,
  { id: string }
> = async (work, { auditId, id, attachmentId, indicator }) => {
  const found = await forAudit(work, "AttachEvidence", auditId);
  if (!found.ok) return found;
  const [piece] = (await namedPieces(work, found.dossierId, [attachmentId])) ?? [];
  if (piece === undefined) return refused({ code: "audit/piece-unknown" });
  return decided(work, found, { command: { type: "AttachEvidence", evidence: id, indicator, file: piece.fileHash } });
};

/** The auditor says before the audit whether a piece is enough (R-AUD-4). */
export const preassessEvidence = onAudit<
  Of<{ readonly evidenceId: string; readonly sufficient: boolean; readonly note: string }>
>(({ evidenceId: evidence, sufficient, note }, work) => ({
  ...{ type: "PreassessEvidence", evidence, sufficient, note: kept(work, note) },
}));

/** A piece put in the wrong file is put aside, and its trace kept (R-WORK-1). */
export const quarantineEvidence = onAudit<Of<{ readonly evidenceId: string; readonly reason: string }>>(
  ({ evidenceId: evidence, reason }, work) => ({ type: "QuarantineEvidence", evidence, reason: kept(work, reason) }),
);
