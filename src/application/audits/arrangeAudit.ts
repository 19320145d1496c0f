import { initialOccasion } from "../../domain/audits/occasion.ts";
import type { AuditMode } from "../../domain/audits/plan.model.ts";
import { type Day, day } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { refused } from "../outcome.ts";
import { assignmentFacts, notAnAuditor } from "./auditor.ts";
import { decided, forAudit, kept, type Of, onAudit } from "./forAudit.ts";

type Proposals = readonly (readonly string[])[];

/** The days of an audit in their order, each once. */
export const daysOf = (typed: readonly string[]): readonly Day[] => [...new Set(typed)].toSorted().map(day);

/** Entrusts the initial audit of a dossier to an auditor, with dates or without (R-ORDER, R-IMP-3, R-AUD-3). */
export const scheduleAudit: UseCase<
  {
    readonly dossierId: string;
    readonly auditor: string;
    readonly mode: AuditMode;
    readonly proposals: Proposals;
  },
  { id: string }
> = async (work, { dossierId, auditor, mode, proposals }) => {
  const found = await forAudit(work, "ScheduleAudit", dossierId);
  if (!found.ok) return found;
  const wrong = await notAnAuditor(work, auditor);
  if (wrong !== null) return refused(wrong);
  const command = {
    ...{
      type: "ScheduleAudit" as const,
      dossierId,
      organisationId: found.organisationId,
      auditor,
      auditType: "I" as const,
      mode,
    },
    ...{ proposals: proposals.map(daysOf), occasion: initialOccasion },
  };
  const assignment = await assignmentFacts(work, found, { personId: auditor, days: command.proposals.flat() });
  return decided(work, found, { command, facts: { assignment } });
};

/** Another auditor, in one act; eligibility is looked at again (R-WORK-1). */
export const replaceAuditor: UseCase<
  Of<{ readonly auditor: string; readonly reason: string }>,
  { id: string }
> = async (work, { auditId, auditor, reason }) => {
  const found = await forAudit(work, "ReplaceAuditor", auditId);
  if (!found.ok) return found;
  const wrong = await notAnAuditor(work, auditor);
  if (wrong !== null) return refused(wrong);
  const command = { type: "ReplaceAuditor", auditor, reason: kept(work, reason) } as const;
  return decided(work, found, {
    command,
    facts: { assignment: await assignmentFacts(work, found, { personId: auditor }) },
  });
};

/** Entrusts criteria of the audit to a colleague of its auditor, or takes them back; eligibility is looked at (R-IMP-3). */
export const shareCriteria: UseCase<
  Of<{ readonly auditor: string; readonly criteria: readonly string[] }>,
  { id: string }
> = async (work, { auditId, auditor, criteria }) => {
  const found = await forAudit(work, "ShareCriteria", auditId);
  if (!found.ok) return found;
  const wrong = criteria.length === 0 ? null : await notAnAuditor(work, auditor);
  if (wrong !== null) return refused(wrong);
  const command = { type: "ShareCriteria", auditor, criteria: [...new Set(criteria)] } as const;
  return decided(work, found, {
    command,
    facts: { assignment: await assignmentFacts(work, found, { personId: auditor }) },
  });
};

/** The certifier proposes dates; each proposal is the days of one audit (R-AUD-3). */
export const proposeDates = onAudit<Of<{ readonly proposals: Proposals }>>(({ proposals }) => ({
  type: "ProposeDates",
  proposals: proposals.map(daysOf),
}));

/** The organisation keeps one of the proposals (R-AUD-3). */
export const confirmDates = onAudit<Of<{ readonly days: readonly string[] }>>(({ days }) => ({
  type: "ConfirmDates",
  days: daysOf(days),
}));

/** The organisation asks for other dates, and says why (R-AUD-3). */
export const askOtherDates = onAudit<Of<{ readonly reason: string }>>(({ reason }, work) => ({
  type: "AskOtherDates",
  reason: kept(work, reason),
}));

/** The organisation objects to the auditor, with reasons (R-AUD-3). */
export const objectToAuditor = onAudit<Of<{ readonly reason: string }>>(({ reason }, work) => ({
  type: "ObjectToAuditor",
  reason: kept(work, reason),
}));

/** The quality manager answers an objection (R-AUD-3). */
export const settleObjection = onAudit<Of<{ readonly upheld: boolean; readonly answer: string }>>(
  ({ upheld, answer }, work) => ({ type: "SettleObjection", upheld, answer: kept(work, answer) }),
);

/** The audit is held later; its answers stay, its plan does not. */
export const postponeAudit = onAudit<Of<{ readonly reason: string }>>(({ reason }, work) => ({
  type: "Postpone",
  reason: kept(work, reason),
}));

/** The audit is not held. */
export const cancelAudit = onAudit<Of<{ readonly reason: string }>>(({ reason }, work) => ({
  type: "Cancel",
  reason: kept(work, reason),
}));
