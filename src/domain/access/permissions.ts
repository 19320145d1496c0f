import type { Refusal } from "../shared/decider.ts";
import { type Actor, type OrganisationRole, type StaffRole, staffRoles } from "./actor.ts";

/** Who may do one thing: functions of the staff, functions in the organisation that the thing belongs to, or anybody signed in. */
interface Rule {
  readonly staff?: readonly StaffRole[];
  readonly organisation?: readonly OrganisationRole[];
  readonly anybody?: true;
  /** Also those who look from outside, about the files opened to them. */
  readonly observed?: true;
}

/** Who writes the questions of the bank, and checks those of the others. */
const bankers = ["quality_manager", "exam_manager"] as const;
const managers = ["legal_representative", "referent"] as const;
const members = ["legal_representative", "referent", "trainer"] as const;
const planners = ["account_manager", "quality_manager"] as const;
/** Who reads the audits of everybody; an auditor who is nothing else reads their own. */
const overseers = [
  "account_manager",
  "reviewer",
  "decision_maker",
  "signatory",
  "quality_manager",
  "exam_manager",
] as const;
const readers = [
  "account_manager",
  "auditor",
  "reviewer",
  "decision_maker",
  "signatory",
  "quality_manager",
  "exam_manager",
] as const;

/** Who may be given a complaint; which of them reads one is said by the complaint itself (R-CMP-4). */
const handlers = [
  "quality_manager",
  "account_manager",
  "decision_maker",
  "reviewer",
  "exam_manager",
  "administrator",
] as const;

/** Everything that can be asked of the product, and by whom. A route names one of these actions. */
export const permissions = {
  "session.read": { anybody: true },
  "calendar.subscribe": { anybody: true },
  "profile.arrange": { staff: staffRoles },
  "organisation.register": { anybody: true },
  "organisation.read": { staff: readers, organisation: members },
  "organisation.invite": { staff: ["account_manager"], organisation: managers },
  "staff.read": { staff: ["administrator", "account_manager", "quality_manager"] },
  "staff.invite": { staff: ["administrator"] },
  "staff.roles": { staff: ["administrator"] },
  "staff.link": { staff: staffRoles },
  "staff.authorise": { staff: ["quality_manager"] },
  "scheme.read": { anybody: true },
  "dossier.open": { organisation: managers },
  "dossier.edit": { organisation: managers },
  "dossier.submit": { organisation: managers },
  "dossier.abandon": { organisation: managers },
  "dossier.read": { staff: readers, organisation: members, observed: true },
  "dossier.list": { staff: readers, organisation: members, observed: true },
  "dossier.instruct": { staff: ["account_manager"] },
  "dossier.eligible": { staff: ["account_manager", "quality_manager", "decision_maker"] },
  "dossier.close": { staff: ["account_manager"] },
  "dossier.reassign": { staff: ["account_manager", "quality_manager"] },
  "dossier.write": { staff: readers, organisation: members },
  "dossier.archive": { staff: ["account_manager", "quality_manager"], organisation: members },
  "observation.manage": { staff: ["quality_manager"] },
  "programme.judge": { staff: ["account_manager"] },
  "briefing.hold": { staff: ["account_manager"] },
  "briefing.acknowledge": { organisation: members },
  "impartiality.read": { staff: ["account_manager", "quality_manager", "decision_maker"] },
  "impartiality.approve": { staff: ["quality_manager"] },
  "impartiality.record": { staff: ["quality_manager", "account_manager"] },
  "audit.list": { staff: readers },
  "audit.oversee": { staff: overseers },
  "audit.plan-load": { staff: planners },
  "audit.assign": { staff: planners },
  "audit.order": { staff: ["decision_maker"] },
  "audit.schedule": { staff: [...planners, "decision_maker"] },
  "audit.prepare": { organisation: managers },
  "audit.answer": { staff: ["auditor"], organisation: managers },
  "audit.object": { organisation: managers },
  "audit.settle-objection": { staff: ["quality_manager"] },
  "audit.conduct": { staff: ["auditor"] },
  "audit.evidence": { staff: ["auditor"], organisation: managers },
  "audit.review": { staff: ["reviewer"] },
  "audit.sign": { staff: ["auditor"], organisation: managers },
  "audit.extend": { staff: ["auditor", ...planners] },
  "audit.correct": { organisation: managers },
  "auditor.follow": { staff: ["quality_manager"] },
  "audit.rehearse": { organisation: members },
  "quiz.sit": { organisation: members },
  "quiz.reopen": { staff: ["quality_manager"] },
  "quiz.inspect": { staff: ["quality_manager"] },
  "quiz.neutralise": { staff: ["quality_manager"] },
  "bank.read": { staff: bankers },
  "bank.write": { staff: bankers },
  "bank.approve": { staff: bankers },
  "decision.review": { staff: ["reviewer", "decision_maker"] },
  "decision.take": { staff: ["decision_maker"] },
  "decision.answer": { staff: ["auditor", "reviewer", "account_manager"] },
  "decision.notify": { staff: ["account_manager", "decision_maker"] },
  "agreement.generate": { staff: ["account_manager", "signatory"] },
  "agreement.sign": { staff: ["signatory"], organisation: ["legal_representative"] },
  "habilitation.read": { staff: readers, organisation: members, observed: true },
  "habilitation.sanction": { staff: ["decision_maker"] },
  "habilitation.notify": { staff: ["account_manager", "decision_maker", "quality_manager"] },
  "habilitation.observe": { staff: ["account_manager"], organisation: managers },
  "activity.list": { staff: readers, organisation: members },
  "activity.declare": { staff: ["account_manager"], organisation: managers },
  "surveillance.list": { staff: readers, organisation: members },
  "surveillance.answer": { staff: ["account_manager"], organisation: managers },
  "surveillance.check": { staff: planners },
  "surveillance.follow-up": { staff: ["decision_maker"] },
  "renewal.list": { staff: readers, organisation: members },
  "renewal.file": { organisation: managers },
  "renewal.check": { staff: ["account_manager"] },
  "renewal.decide": { staff: ["decision_maker"] },
  "renewal.notify": { staff: ["account_manager", "decision_maker", "quality_manager"] },
  "communication.ask": { staff: ["account_manager"], organisation: managers },
  "communication.review": { staff: planners },
  "habilitation.verify": { staff: ["account_manager", "auditor", "quality_manager"] },
  "habilitation.terminate": { staff: ["account_manager"], organisation: ["legal_representative"] },
  "listing.read": { staff: ["exam_manager", "quality_manager", "decision_maker"] },
  "listing.report": { staff: ["exam_manager", "quality_manager"] },
  "change.declare": { staff: ["account_manager"], organisation: managers },
  "change.review": { staff: ["account_manager", "decision_maker"] },
  "change.decide": { staff: ["decision_maker"] },
  "change.read": { staff: readers, organisation: members },
  "notification.follow": { staff: ["account_manager", "decision_maker", "quality_manager"] },
  "results.import": { staff: ["exam_manager"] },
  "results.oversee": { staff: overseers },
  "results.read": { staff: overseers, organisation: members },
  "alert.read": { staff: overseers },
  "alert.examine": { staff: planners },
  "alert.decide": { staff: ["decision_maker"] },
  "alert.explain": { staff: ["account_manager"], organisation: managers },
  "complaint.read": { staff: handlers, observed: true },
  "complaint.register": { staff: ["quality_manager", "account_manager", "exam_manager"] },
  "complaint.assign": { staff: ["quality_manager", "administrator"] },
  "complaint.handle": { staff: handlers },
  "complaint.follow-up": { staff: ["decision_maker"] },
  "complaint.attach": { staff: handlers, organisation: managers },
  "complaint.answer": { organisation: managers },
  "appeal.read": { staff: readers, organisation: members, observed: true },
  "appeal.file": { staff: ["account_manager", "quality_manager"], organisation: managers },
  "appeal.assign": { staff: ["quality_manager"] },
  "appeal.decide": { staff: ["decision_maker"] },
  "appeal.notify": { staff: ["account_manager", "decision_maker", "quality_manager"] },
  "scheme.edit": { staff: ["quality_manager"] },
  "demo.clock": { staff: ["administrator"] },
  "board.read": { staff: ["account_manager", "decision_maker", "quality_manager"] },
  "mails.read": { staff: ["administrator"] },
} as const satisfies Readonly<Record<string, Rule>>;

export type Action = keyof typeof permissions;

/** What an act is about, as far as access goes: the organisation it belongs to. */
export interface Subject {
  readonly organisationId: string;
  /** The observers to whom the file is open today; nobody when absent. */
  readonly observers?: readonly string[];
}

export type AccessRefusal =
  | { readonly code: "access/not-signed-in" }
  | { readonly code: "access/not-your-function"; readonly action: Action }
  | { readonly code: "access/not-found" };

/** Whether a person holds a function that this action asks for, whatever it is about. */
export function holdsFunction(actor: Actor | null, action: Action): AccessRefusal | null {
  const rule: Rule = permissions[action];
  if (actor === null) return { code: "access/not-signed-in" };
  if (rule.anybody || actor.staff.some((role) => rule.staff?.includes(role))) return null;
  if (actor.memberships.some(({ role }) => rule.organisation?.includes(role))) return null;
  if (rule.observed && actor.staff.includes("observer")) return null;
  if (rule.organisation !== undefined && actor.memberships.length === 0 && actor.staff.length === 0) return null;
  return { code: "access/not-your-function", action };
}

/** Whether a person may do this about that organisation; what is not theirs does not exist for them. */
export function may(actor: Actor, action: Action, subject: Subject): Refusal | null {
  const rule: Rule = permissions[action];
  if (rule.anybody || actor.staff.some((role) => rule.staff?.includes(role))) return null;
  const mine = actor.memberships.filter(({ organisationId }) => organisationId === subject.organisationId);
  if (mine.some(({ role }) => rule.organisation?.includes(role))) return null;
  if (rule.observed && actor.staff.includes("observer"))
    return subject.observers?.includes(actor.id) ? null : { code: "access/not-found" };
  const seen = mine.length > 0 || actor.staff.length > 0;
  const refusal: AccessRefusal = seen ? { code: "access/not-your-function", action } : { code: "access/not-found" };
  return refusal;
}

/** Whether somebody reads, of the programme of audits, only those of which they are the team. */
export const seesOnlyOwnAudits = (actor: Actor): boolean => holdsFunction(actor, "audit.oversee") !== null;

/** Whether somebody reads the files opened to them, and no other. */
export const observes = ({ staff }: Actor): boolean =>
  staff.includes("observer") && !staff.some((role) => readersOfAll.includes(role));

const readersOfAll: readonly StaffRole[] = readers;
