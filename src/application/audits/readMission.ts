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

/** Whether the mission order of an audit is issued, when, and whether it can be read already; with it, the plan that the organisation was not sent. */
export const readMission = async (asking: Asking, { auditId }: Asked) => {
  const found = await latest(asking, auditId);
  if (!found.ok) return found;
  const { order, plan } = found;
  return done({
    ...{ issuedAt: order?.askedAt ?? null, printed: order !== null && order.fileHash !== null },
    plan: plan === null ? null : { issuedAt: plan.askedAt, printed: plan.fileHash !== null },
  });
};

/** The mission order of an audit, the last one issued. */
export const openMission = async (asking: Asking, { auditId }: Asked) => {
  const found = await latest(asking, auditId);
  return found.ok ? await opened(asking, found.order, `Ordre de mission ${found.number}.pdf`) : found;
};

/** The plan of an audit that the organisation is not told of, as it was printed for the team. */
export const openTeamPlan = async (asking: Asking, { auditId }: Asked) => {
  const found = await latest(asking, auditId);
  return found.ok ? await opened(asking, found.plan, `Plan d’audit ${found.number}.pdf`) : found;
};

async function opened({ ports }: Asking, document: PrintedDocument | null, name: string) {
  const fileHash = document?.fileHash ?? null;
  const bytes = fileHash === null ? null : await ports.files.open(fileHash);
  if (bytes === null) return refused({ code: "access/not-found" });
  return done({ name, mediaType: "application/pdf", inline: true, bytes });
}

type Latest =
  | {
      readonly ok: true;
      readonly number: string;
      readonly order: PrintedDocument | null;
      /** Null when there is none, or when it is among the files of the dossier. */
      readonly plan: PrintedDocument | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The certifier’s own document: its staff reads it, an auditor only that of an audit of which they are the team. */
async function latest({ ports, actor }: Asking, auditId: string): Promise<Latest> {
  const { state } = await ports.states.load(auditStream, auditId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const team = [state.auditor, ...auditDays(state).map(({ auditor }) => auditor)];
  if (seesOnlyOwnAudits(actor) && !team.includes(actor.id)) return refused({ code: "access/not-found" });
  const { state: dossier } = await ports.states.load(dossierStream, state.dossierId);
  const number = dossier.status === "none" ? "" : dossier.number;
  const plan = await ports.readings.documents.lastOf(auditId, "audit-plan");
  return {
    ...{ ok: true, number, order: await ports.readings.documents.lastOf(auditId, "mission-order") },
    plan: plan?.fileName === "" ? plan : null,
  };
}
