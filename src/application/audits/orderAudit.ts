import { may } from "../../domain/access/permissions.ts";
import { refusedAct } from "../../domain/audits/audit.access.ts";
import type { AuditCommand } from "../../domain/audits/audit.commands.ts";
import type { AssignmentFacts, OccasionFacts } from "../../domain/audits/audit.model.ts";
import { isUnfinished } from "../../domain/audits/audit.stages.ts";
import type { AuditMode } from "../../domain/audits/plan.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { statusOn } from "../../domain/habilitations/periods.ts";
import type { AuditType } from "../../domain/schemes/referential.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Work } from "../work.ts";
import { daysOf } from "./arrangeAudit.ts";
import { auditStream } from "./audit.stream.ts";
import { auditFacts } from "./auditFacts.ts";
import { lastOf, notAnAuditor } from "./auditor.ts";
import { kept } from "./forAudit.ts";

/** The audits of an habilitation; the initial one belongs to the application. */
export type LaterAuditType = Exclude<AuditType, "I">;

interface Asked {
  readonly habilitationId: string;
  readonly auditType: LaterAuditType;
  readonly mode: AuditMode;
  readonly auditor: string;
  readonly grounds: readonly { readonly code: string; readonly detail: string }[];
  readonly indicators: readonly string[];
  readonly announced: boolean;
  readonly proposals: readonly (readonly string[])[];
}

/** Why somebody does not schedule an audit of this type: a complementary one is ordered by a decision maker (R-SUR-5). */
export const refusedScheduling = (
  actor: Work["actor"],
  auditType: LaterAuditType,
  organisationId: string,
): Refusal | null =>
  auditType === "C"
    ? may(actor, "audit.order", { organisationId })
    : refusedAct(actor, "ScheduleAudit", { organisationId, auditor: null });

/** Schedules a surveillance or renewal audit of an habilitation, or orders a complementary one (R-AUD-6, R-SUR-5). */
export const scheduleHabilitationAudit: UseCase<Asked, { id: string }> = async (work, asked) => {
  const { habilitationId, auditType, auditor } = asked;
  const { state: habilitation } = await work.load(habilitationStream, habilitationId);
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, dossierId } = habilitation.grant;
  const denied = refusedScheduling(work.actor, auditType, organisationId);
  if (denied !== null) return refused(denied);
  const wrong = await notAnAuditor(work, auditor);
  if (wrong !== null) return refused(wrong);
  const scheme = await schemeInForce(work, dossierId);
  if (scheme === null) return refused({ code: "access/not-found" });
  const auditId = work.ports.ids.next();
  const audit = await work.load(auditStream, auditId);
  const assignment = await factsFor(work, { habilitation, scheme, asked });
  const refusal = work.decide(audit, commandOf(work, asked, { organisationId, dossierId }), {
    ...auditFacts(scheme),
    assignment,
  });
  return refusal === null ? done({ id: auditId }) : refused(refusal);
};

async function schemeInForce(work: Work, dossierId: string): Promise<Scheme | null> {
  const { state: dossier } = await work.load(dossierStream, dossierId);
  if (dossier.status === "none") return null;
  return (await work.ports.schemes.inForce(dossier.scheme.scheme, work.today)).scheme;
}

const commandOf = (
  work: Work,
  { habilitationId, auditType, mode, auditor, grounds, indicators, announced, proposals }: Asked,
  of: { readonly organisationId: string; readonly dossierId: string },
): Untimed<AuditCommand> => ({
  ...{ type: "ScheduleAudit", ...of, auditor, auditType, mode, proposals: proposals.map(daysOf) },
  occasion: {
    ...{ habilitationId, indicators, announced },
    grounds: grounds.map(({ code, detail }) => ({ code, detail: kept(work, detail) })),
  },
});

interface About {
  readonly habilitation: Granted;
  readonly scheme: Scheme;
  readonly asked: Asked;
}

async function factsFor(work: Work, { habilitation, scheme, asked }: About): Promise<AssignmentFacts> {
  const { organisationId } = habilitation.grant;
  const { criteria } = scheme.referential;
  const person = { personId: asked.auditor, role: "auditor" } as const;
  const on = lastOf(asked.proposals.flatMap(daysOf), work.today);
  const file = { organisationId, scheme, evaluations: [], on };
  return {
    ...{ open: false, check: await checkAssignment(work.ports, person, file) },
    criteria: criteria.map(({ code }) => code),
    occasion: await occasionFacts(work, { habilitation, scheme, asked }),
  };
}

async function occasionFacts(work: Work, { habilitation, scheme, asked }: About): Promise<OccasionFacts> {
  const under = await typesUnderWay(work.ports, habilitation.grant.dossierId);
  return {
    running: isRunning(habilitation, work.today),
    busy: under.includes(asked.auditType),
    grounds: scheme.grounds,
    indicators: scheme.referential.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
  };
}

/** Whether an habilitation has not ended. */
export function isRunning(habilitation: Granted, on: Work["today"]): boolean {
  const status = statusOn(habilitation, on);
  return status === "active" || status === "suspended";
}

/** The types of audit that are scheduled on a dossier, or not complete yet. */
export async function typesUnderWay(
  { readings }: Pick<Ports, "readings">,
  dossier: string,
): Promise<readonly AuditType[]> {
  const lines = await readings.audits.list({ dossier });
  return lines.filter(({ status }) => isUnfinished(status)).map(({ auditType }) => auditType);
}
