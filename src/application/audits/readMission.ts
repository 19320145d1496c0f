import { seesOnlyOwnAudits } from "../../domain/access/permissions.ts";
import { auditDays } from "../../domain/audits/audit.days.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { done, refused } from "../outcome.ts";
import type { PrintedDocument } from "../ports/documents.readings.ts";
import type { Asking } from "../query.ts";
import { auditStream } from "./audit.stream.ts";

interface Asked {
  readonly auditId: string;
}

/** Whether the mission order of an audit is issued, when, and whether it can be read already. */
export const readMission = async (asking: Asking, { auditId }: Asked) => {
  const found = await latest(asking, auditId);
  if (!found.ok) return found;
  const { order } = found;
  return done({ issuedAt: order?.askedAt ?? null, printed: order !== null && order.fileHash !== null });
};

/** The mission order of an audit, the last one issued. */
export const openMission = async (asking: Asking, { auditId }: Asked) => {
  const found = await latest(asking, auditId);
  if (!found.ok) return found;
  const { fileHash } = found.order ?? { fileHash: null };
  const bytes = fileHash === null ? null : await asking.ports.files.open(fileHash);
  if (bytes === null) return refused({ code: "access/not-found" });
  return done({ name: `Ordre de mission ${found.number}.pdf`, mediaType: "application/pdf", inline: true, bytes });
};

type Latest =
  | { readonly ok: true; readonly number: string; readonly order: PrintedDocument | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** The certifier’s own document: its staff reads it, an auditor only that of an audit of which they are the team. */
async function latest({ ports, actor }: Asking, auditId: string): Promise<Latest> {
  const { state } = await ports.states.load(auditStream, auditId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const team = [state.auditor, ...auditDays(state).map(({ auditor }) => auditor)];
  if (seesOnlyOwnAudits(actor) && !team.includes(actor.id)) return refused({ code: "access/not-found" });
  const { state: dossier } = await ports.states.load(dossierStream, state.dossierId);
  const number = dossier.status === "none" ? "" : dossier.number;
  return { ok: true, number, order: await ports.readings.documents.lastOf(auditId, "mission-order") };
}
