import { auditAccepts } from "../../domain/audits/audit.accepts.ts";
import { openActs, refusedAct } from "../../domain/audits/audit.access.ts";
import type { AuditState, ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { auditIsOpen } from "../../domain/journey/journey.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import { journeyFacts } from "../journey/journeyFacts.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { auditStream } from "./audit.stream.ts";
import { conductOf, datesOf, recordOf, teamOf } from "./auditParts.ts";
import { tasksFor } from "./auditTasks.ts";
import { preliminaryOf } from "./preliminaryView.ts";
import { seen as gather } from "./seen.ts";
import { kindNames } from "./wording.ts";

/** An audit with everything its screens show; what the organisation does not read yet is left out for it. */
export const readAudit = async (asking: Asking, { auditId }: { readonly auditId: string }) => {
  const { state, position } = await asking.ports.states.load(auditStream, auditId);
  return await pageOf(asking, { auditId, state, position });
};

/** The page of an audit at a version of it. */
export async function pageOf(
  asking: Asking,
  { auditId, state, position }: { readonly auditId: string; readonly state: AuditState; readonly position: number },
) {
  const { ports } = asking;
  const dossierId = state.status === "none" ? auditId : state.dossierId;
  const { state: dossier } = await ports.states.load(dossierStream, dossierId);
  if (dossier.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, number } = dossier;
  const denied = await refusedReading(asking, { dossierId, organisationId });
  if (denied !== null) return refused(denied);
  const { state: organisation } = await ports.states.load(organisationStream, organisationId);
  return done({
    ...{ position, auditId, dossierId, number, organisationId },
    organisationName: organisation.status === "registered" ? organisation.name : "",
    maySchedule:
      auditId === dossierId &&
      auditAccepts[state.status].some((type) => type === "ScheduleAudit") &&
      (await maySchedule(asking, dossierId, dossier)),
    audit: state.status === "none" ? null : await auditSeen(asking, { auditId, dossier, state }),
  });
}

async function maySchedule({ ports, actor, today }: Asking, dossierId: string, dossier: OpenedState): Promise<boolean> {
  const { organisationId } = dossier;
  if (refusedAct(actor, "ScheduleAudit", { organisationId, auditor: null }) !== null) return false;
  const [row] = await ports.readings.journeys.list({ ids: [dossierId], drafts: true });
  const scheme = await ports.schemes.get(dossier.scheme);
  return row !== undefined && auditIsOpen(journeyFacts(row, scheme, today));
}

interface Opened {
  readonly auditId: string;
  readonly dossier: OpenedState;
  readonly state: ScheduledAudit;
}

async function auditSeen({ ports, actor }: Asking, { auditId, dossier, state }: Opened) {
  const seen = await gather(ports, state, await ports.schemes.get(dossier.scheme));
  const { content } = await readContent(ports, state.dossierId, dossier);
  const { auditType, mode, status, scheduledOn } = state;
  return {
    ...{ id: auditId, auditType, kind: kindNames[auditType], mode, status, scheduledOn },
    cancelled: state.status === "cancelled" ? seen.words(state.reason) : null,
    team: teamOf(seen),
    dates: datesOf(seen),
    preliminary: preliminaryOf(seen, content),
    ...conductOf(seen, actor),
    ...recordOf(seen, actor),
    documents: await documentsOf(ports, auditId),
    tasks: await tasksFor({ ports, actor }, state, dossier.manager),
    can: openActs(actor, state),
  };
}

const printed = ["audit-plan", "audit-record", "audit-report"] as const;

/** The documents printed for the audit: each is sent to the organisation, or signed by it. */
async function documentsOf({ readings }: Ports, auditId: string) {
  const documents = await readings.documents.about(auditId);
  return documents.flatMap(({ id, sheet, fileName, fileHash, askedAt }) => {
    const kind = printed.find((one) => one === sheet);
    if (kind === undefined) return [];
    return [{ kind, name: fileName, attachmentId: fileHash === null ? null : id, at: askedAt }];
  });
}
