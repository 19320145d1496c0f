import { refusedAct } from "../../domain/audits/audit.access.ts";
import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { AuditState, ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import { auditStream } from "./audit.stream.ts";
import { auditFacts } from "./auditFacts.ts";
import { schemeOfAudit } from "./auditScheme.ts";
import { pageOf } from "./readAudit.ts";
import { readReferential } from "./readReferential.ts";
import { hashesIn } from "./seen.ts";

/** Everything that an auditor takes along to audit without a network (R-AUD-12): what happened so far, and what its screens show. */
export const packAudit = async (asking: Asking, { auditId }: { readonly auditId: string }) => {
  const { ports, actor } = asking;
  const { events, position } = await ports.events.read<AuditEvent>(streamName("audit", auditId), 0, null);
  const { initial, evolve } = auditStream.decider;
  const state = events.reduce<AuditState>(evolve, initial);
  if (state.status === "none") {
    const dossier = await readableDossier(asking, auditId);
    return refused(dossier.ok ? { code: "audit/not-now", status: state.status } : dossier.refusal);
  }
  const denied = refusedAct(actor, "RateIndicator", state);
  if (denied !== null) return refused(denied);
  const page = await pageOf(asking, { auditId, state, position });
  if (!page.ok) return page;
  const referential = await readReferential(asking, { auditId });
  if (!referential.ok) return referential;
  const { state: dossier } = await ports.states.load(dossierStream, state.dossierId);
  if (dossier.status === "none") return refused({ code: "access/not-found" });
  const { scheme } = await schemeOfAudit(ports, { state, dossier, on: asking.today });
  const { rules, reportDays } = auditFacts(scheme);
  const evidence = await evidenceOf(ports, state);
  const packed = {
    ...{ position, events, contents: await textsOf(ports, events), facts: { rules, reportDays } },
    ...{ page: page.value, referential: referential.value, evidence, people: await peopleIn(ports, events) },
  };
  const sizes = [new TextEncoder().encode(JSON.stringify(packed)).length, ...evidence.map(({ bytes }) => bytes)];
  return done({ ...packed, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) });
};

/** The pieces that were filed for an indicator and not put aside since, and the pictures taken so far. */
async function evidenceOf({ readings }: Ports, state: ScheduledAudit) {
  const { dossierId, evidence } = state;
  const photos = "photos" in state ? state.photos : [];
  const filed = new Set(
    [...evidence.filter(({ quarantined }) => quarantined === null), ...photos].map(({ file }) => file),
  );
  const attachments = await readings.dossiers.attachments(dossierId);
  return attachments
    .filter(({ fileHash }) => filed.has(fileHash))
    .map(({ id: attachmentId, name, mediaType, bytes }) => ({ attachmentId, name, mediaType, bytes }));
}

async function textsOf({ contents }: Ports, events: readonly AuditEvent[]) {
  const kept = await contents.read<unknown>(hashesIn(events));
  return Object.fromEntries([...kept].filter((one): one is [string, string] => typeof one[1] === "string"));
}

async function peopleIn({ people }: Ports, events: readonly AuditEvent[]) {
  const ids = new Set(events.flatMap((event) => ("auditor" in event ? [event.by, event.auditor] : [event.by])));
  return [...(await people.named([...ids])).values()].map(({ id, name }) => ({ id, name }));
}
