import { auditAccepts } from "../../domain/audits/audit.accepts.ts";
import { openActs, refusedAct } from "../../domain/audits/audit.access.ts";
import type { AuditState, ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { isHidden } from "../../domain/audits/audit.stages.ts";
import { auditIsOpen } from "../../domain/journey/journey.ts";
import type { PreliminaryAnswers } from "../../domain/schemes/preliminary.model.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import { readContent } from "../dossiers/content.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { journeyFacts } from "../journey/journeyFacts.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { auditStream } from "./audit.stream.ts";
import { conductOf, datesOf, recordOf, teamOf } from "./auditParts.ts";
import { schemeOfAudit } from "./auditScheme.ts";
import { tasksFor } from "./auditTasks.ts";
import { exchangesIn } from "./exchanges.ts";
import { preliminaryOf } from "./preliminaryView.ts";
import { type PreviousFindings, previousFindings } from "./previousAudit.ts";
import { seen as gather, type Seen } from "./seen.ts";
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
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return refused(found.refusal);
  const { state: dossier } = found;
  const { organisationId, number } = dossier;
  if (state.status !== "none" && isHidden(state) && asking.actor.staff.length === 0)
    return refused({ code: "access/not-found" });
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

async function auditSeen({ ports, actor, today }: Asking, { auditId, dossier, state }: Opened) {
  const { scheme } = await schemeOfAudit(ports, { state, dossier, on: today });
  const seen = await gather(ports, state, scheme);
  const previous = await previousFindings(ports, { auditId, state });
  const { content } = await readContent(ports, state.dossierId, dossier);
  const { auditType, mode, status, scheduledOn } = state;
  return {
    ...{ id: auditId, auditType, kind: kindNames[auditType], mode, status, scheduledOn },
    cancelled: state.status === "cancelled" ? seen.words(state.reason) : null,
    team: teamOf(seen),
    dates: datesOf(seen),
    occasion: await occasionOf(ports, seen),
    preliminary: preliminaryOf(seen, { content, before: await answersBefore(ports, previous) }),
    ...conductOf(seen, { actor, previous, exchanges: await exchangesIn(ports, auditId, seen) }),
    ...recordOf(seen, actor),
    documents: await documentsOf(ports, { auditId, dossierId: state.dossierId }),
    tasks: await tasksFor({ ports, actor }, state, dossier.manager),
    can: openActs(actor, state),
  };
}

/** What an audit of an habilitation is held for; null for an initial one. */
async function occasionOf(ports: Ports, { state, scheme }: Seen) {
  const { habilitationId, grounds, indicators, announced } = state.occasion;
  if (habilitationId === null) return null;
  const words = await ports.contents.read<string>(grounds.map(({ detail }) => detail));
  return { habilitationId, grounds: groundViews(grounds, scheme, words), indicators, announced };
}

/** What the organisation answered at the audit before: it is only to be confirmed (R-AUD-2). */
async function answersBefore({ contents }: Ports, previous: PreviousFindings | null) {
  const hash = previous?.audit.answers;
  return hash === undefined ? null : ((await contents.read<PreliminaryAnswers>([hash])).get(hash) ?? null);
}

const printed = ["audit-plan", "audit-record", "audit-report"] as const;

/** The documents printed for the audit: each is sent to the organisation, or signed by it. */
async function documentsOf(
  { readings }: Ports,
  { auditId, dossierId }: { readonly auditId: string; readonly dossierId: string },
) {
  const documents = await readings.documents.about(dossierId);
  return documents.flatMap(({ id, subject, sheet, fileName, fileHash, askedAt }) => {
    const kind = printed.find((one) => one === sheet);
    if (kind === undefined || (subject ?? dossierId) !== auditId) return [];
    return [{ kind, name: fileName, attachmentId: fileHash === null ? null : id, at: askedAt }];
  });
}
