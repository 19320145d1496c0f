import { auditDays } from "../../domain/audits/audit.days.ts";
import type { AssignmentFacts } from "../../domain/audits/audit.model.ts";
import type { AuditRequestRefusal } from "../../domain/audits/audit.refusals.ts";
import { auditIsOpen } from "../../domain/journey/journey.ts";
import { type Day, later } from "../../domain/shared/calendar.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { evaluationsIn, evaluationsOf } from "../impartiality/evaluations.ts";
import { journeyFacts } from "../journey/journeyFacts.ts";
import type { Work } from "../work.ts";
import type { OpenAudit } from "./forAudit.ts";

/** Whether somebody holds the function of auditor at all. */
export async function notAnAuditor(work: Work, personId: string): Promise<AuditRequestRefusal | null> {
  const colleague = await work.ports.people.actor(personId);
  return colleague.staff.includes("auditor") ? null : { code: "audit/not-an-auditor" };
}

/** Somebody to whom an audit is entrusted, and its days when they are not yet those of its state. */
interface Entrusted {
  readonly personId: string;
  readonly days?: readonly Day[];
}

/** Whether the audit may go on by the order of the journey (R-ORDER), and whether this person may be its auditor on its last day (R-IMP-3). */
export async function assignmentFacts(
  work: Work,
  found: OpenAudit,
  { personId, days = auditDays(found.state).map(({ day }) => day) }: Entrusted,
): Promise<AssignmentFacts> {
  const on = lastOf(days, work.today);
  const [open, check] = await Promise.all([
    stepIsOpen(work, found),
    checkOf(work, found, { personId, role: "auditor", on }),
  ]);
  return { open, check, criteria: found.scheme.referential.criteria.map(({ code }) => code), occasion: null };
}

/** The last day of an audit, the one until which its auditor must be authorised; today before it has days, or once they are past. */
export const lastOf = (days: readonly Day[], today: Day): Day => days.reduce(later, today);

async function stepIsOpen(work: Work, { dossierId, scheme }: OpenAudit): Promise<boolean> {
  const [row] = await work.ports.readings.journeys.list({ ids: [dossierId], drafts: true });
  return row !== undefined && auditIsOpen(journeyFacts(row, scheme, work.today));
}

/** Why the person who asks may not review the plan or the report of this audit, or null (R-IMP-2, R-DEC-1). */
export async function reviewerRefusal(work: Work, found: OpenAudit): Promise<AuditRequestRefusal | null> {
  const { state } = found;
  // The rules of the audit refuse its own auditor, in plainer words.
  if (state.status !== "none" && state.auditors.includes(work.actor.id)) return null;
  const check = await checkOf(work, found, { personId: work.actor.id, role: "reviewer", on: work.today });
  return check.eligible ? null : { code: "audit/reviewer-not-eligible", reasons: check.reasons };
}

async function checkOf(
  { ports }: Work,
  { auditId, dossierId, organisationId, scheme }: OpenAudit,
  proposed: { readonly personId: string; readonly role: "auditor" | "reviewer"; readonly on: Day },
) {
  const evaluations =
    auditId === dossierId ? await evaluationsOf(ports, dossierId) : await evaluationsIn(ports, auditId);
  return await checkAssignment(ports, proposed, { organisationId, scheme, evaluations, on: proposed.on });
}
