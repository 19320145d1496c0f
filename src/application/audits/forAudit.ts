import { refusedAct } from "../../domain/audits/audit.access.ts";
import type { AuditCommand, CommandType } from "../../domain/audits/audit.commands.ts";
import type { TypedAttendee } from "../../domain/audits/audit.entries.ts";
import type { AuditFacts, AuditState } from "../../domain/audits/audit.model.ts";
import type { AuditRefusal } from "../../domain/audits/audit.refusals.ts";
import { isHidden } from "../../domain/audits/audit.stages.ts";
import type { Attendee } from "../../domain/audits/plan.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { TextRef } from "../../domain/shared/content.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import type { SchemeRef } from "../ports/schemes.ts";
import type { Work } from "../work.ts";
import { auditStream } from "./audit.stream.ts";
import { auditFacts } from "./auditFacts.ts";
import { schemeOfAudit } from "./auditScheme.ts";

/** What is asked of an audit. */
export type Of<T> = T & { readonly auditId: string };

const loadAudit = (work: Work, auditId: string) => work.load(auditStream, auditId);

/** An audit loaded for somebody who may do this to it. */
export interface OpenAudit {
  readonly ok: true;
  readonly auditId: string;
  readonly dossierId: string;
  readonly organisationId: string;
  readonly audit: Awaited<ReturnType<typeof loadAudit>>;
  readonly state: AuditState;
  readonly scheme: Scheme;
  /** The published version that the audit runs under. */
  readonly version: SchemeRef;
}

type ForAudit = OpenAudit | { readonly ok: false; readonly refusal: Refusal };

/** Loads an audit for an act, the initial one by its dossier even before it is scheduled; what is not theirs does not exist for them. */
export async function forAudit(work: Work, type: CommandType, auditId: string): Promise<ForAudit> {
  const audit = await loadAudit(work, auditId);
  const dossierId = audit.state.status === "none" ? auditId : audit.state.dossierId;
  const { state: dossier } = await work.load(dossierStream, dossierId);
  if (dossier.status === "none") return { ok: false, refusal: { code: "access/not-found" } };
  const { organisationId } = dossier;
  const team = audit.state.status === "none" ? { auditor: null } : { ...audit.state, hidden: isHidden(audit.state) };
  const denied = refusedAct(work.actor, type, { ...team, organisationId });
  if (denied !== null) return { ok: false, refusal: denied };
  const run = await schemeOfAudit(work.ports, { state: audit.state, dossier, on: work.today });
  return { ...{ ok: true, auditId, dossierId, organisationId, audit, state: audit.state }, ...run };
}

/** Puts a command to an audit already loaded. */
export async function decided(
  work: Work,
  { audit, auditId, scheme }: OpenAudit,
  { command, facts }: { readonly command: Untimed<AuditCommand>; readonly facts?: Partial<AuditFacts> },
): Promise<Outcome<{ id: string }>> {
  const refusal = work.decide(audit, command, { ...auditFacts(scheme), ...facts });
  return refusal === null ? done({ id: auditId }) : refused(await withName(work, refusal));
}

/** Who holds the criterion, by name: the rules only know people by identifier. */
async function withName({ ports }: Work, refusal: AuditRefusal): Promise<AuditRefusal> {
  if (refusal.code !== "audit/criterion-of-another") return refusal;
  const name = (await ports.people.named([refusal.auditor])).get(refusal.auditor)?.name;
  return name === undefined ? refusal : { ...refusal, name };
}

/** An act on an audit whose rules need nothing beyond its stream and the numbers of its scheme. */
export const onAudit =
  <I extends Of<unknown>>(asCommand: (input: I, work: Work) => Untimed<AuditCommand>): UseCase<I, { id: string }> =>
  async (work, input) => {
    const command = asCommand(input, work);
    const found = await forAudit(work, command.type, input.auditId);
    return found.ok ? decided(work, found, { command }) : found;
  };

/** Keeps what was typed; null when nothing was. */
export const kept = (work: Work, typed: string): TextRef => (typed === "" ? null : work.content(typed));

export const attendees = (work: Work, people: readonly TypedAttendee[]): readonly Attendee[] =>
  people.map(({ role, name }) => ({ role, name: work.content(name) }));
