import type { Actor } from "../access/actor.ts";
import { type AccessRefusal, type Action, may } from "../access/permissions.ts";
import type { Refusal } from "../shared/decider.ts";
import { auditAccepts } from "./audit.accepts.ts";
import type { CommandType } from "./audit.commands.ts";
import type { AuditState, ClosedAudit, ReportedAudit, ScheduledAudit, Share } from "./audit.model.ts";
import { isClosed, isHidden, isUnderWay } from "./audit.stages.ts";
import { notTheirs, objectionPending } from "./audit.team.ts";
import { nonconformityAccepts } from "./nonconformity.decide.ts";
import type { Nonconformity } from "./nonconformity.model.ts";

/** The function that each act asks for; null for what the product alone notes. */
export const actionFor = {
  ScheduleAudit: "audit.assign",
  ProposeDates: "audit.assign",
  ConfirmDates: "audit.prepare",
  AskOtherDates: "audit.prepare",
  ObjectToAuditor: "audit.object",
  SettleObjection: "audit.settle-objection",
  ReplaceAuditor: "audit.assign",
  ShareCriteria: "audit.assign",
  AnswerPreliminaryQuestions: "audit.answer",
  ValidatePreliminaryAnswers: "audit.conduct",
  Postpone: "audit.assign",
  Cancel: "audit.assign",
  GeneratePlan: "audit.conduct",
  AdjustPlan: "audit.conduct",
  ReopenIndicator: "audit.conduct",
  ConfirmPlan: "audit.conduct",
  ReviewPlan: "audit.review",
  SendPlan: "audit.assign",
  AttachEvidence: "audit.evidence",
  PreassessEvidence: "audit.conduct",
  QuarantineEvidence: "audit.evidence",
  OpenAudit: "audit.conduct",
  RateIndicator: "audit.conduct",
  AddNonconformity: "audit.conduct",
  EditNonconformity: "audit.conduct",
  RemoveNonconformity: "audit.conduct",
  FlagIndicator: "audit.conduct",
  AttachPhoto: "audit.conduct",
  RemovePhoto: "audit.conduct",
  RecordSampledFile: "audit.conduct",
  RemoveSampledFile: "audit.conduct",
  NoteIncident: "audit.conduct",
  NoteDeparture: "audit.conduct",
  CloseAudit: "audit.conduct",
  SignRecord: "audit.sign",
  SignOnScreen: "audit.conduct",
  RefuseToSign: "audit.sign",
  SubmitReport: "audit.conduct",
  ReviewReport: "audit.review",
  IssueReport: "audit.assign",
  ProposeActionPlan: "audit.correct",
  AcceptPlan: "audit.conduct",
  RefusePlan: "audit.conduct",
  SubmitEvidence: "audit.correct",
  ClearNonconformity: "audit.conduct",
  RefuseEvidence: "audit.conduct",
  Disagree: "audit.correct",
  ExtendDeadline: "audit.extend",
  FailNonconformity: null,
} as const satisfies Readonly<Record<CommandType, Action | null>>;

/** What an act is about, as far as access goes; `auditor` is null before the audit is scheduled. */
export interface AuditSubject {
  readonly organisationId: string;
  readonly auditor: string | null;
  /** Absent when nobody shares the audit. */
  readonly sharing?: readonly Share[];
  /** Whether the organisation is not told of it before it is held. */
  readonly hidden?: boolean;
}

/** What a colleague of the auditor does too, on the criteria that were entrusted to them. */
const shared: readonly CommandType[] = [
  ...(["RateIndicator", "ReopenIndicator", "AddNonconformity", "EditNonconformity", "RemoveNonconformity"] as const),
  ...(["FlagIndicator", "AttachPhoto", "RemovePhoto", "RecordSampledFile", "RemoveSampledFile"] as const),
  ...(["NoteIncident", "NoteDeparture", "AttachEvidence", "PreassessEvidence", "QuarantineEvidence"] as const),
];

/** What the auditor of this audit does, or the organisation, and no other auditor. */
const forAuditors: readonly Action[] = ["audit.conduct", "audit.evidence", "audit.sign", "audit.answer"];

/**
 * Why somebody may not do this to an audit, or null: the function it asks for and, on the side of the auditors, the one of this
 * audit or, for what is shared, one of its team.
 */
export function refusedAct(actor: Actor, type: CommandType, subject: AuditSubject): Refusal | null {
  const action = actionFor[type];
  if (action === null) return { code: "access/not-found" };
  const denied = may(actor, action, subject);
  if (denied !== null) return denied;
  const member = belongs(actor, subject);
  if (member && subject.hidden === true) return { code: "access/not-found" };
  // The answers are those of the organisation; the auditor gives them when it is not to know.
  if (type === "AnswerPreliminaryQuestions" && !member && subject.hidden !== true) return notYours(action);
  const colleague = shared.includes(type) && subject.sharing?.some(({ auditor }) => auditor === actor.id) === true;
  const another = subject.auditor !== null && subject.auditor !== actor.id && !colleague;
  return forAuditors.includes(action) && another && !member ? { code: "audit/not-the-auditor" } : null;
}

const notYours = (action: Action): AccessRefusal => ({ code: "access/not-your-function", action });

const belongs = ({ memberships }: Actor, { organisationId }: AuditSubject): boolean =>
  memberships.some((one) => one.organisationId === organisationId);

/** Everything that somebody may do to an audit as it stands, its nonconformities aside. */
export function openActs(actor: Actor, state: AuditState): readonly CommandType[] {
  if (state.status === "none") return [];
  const accepted: readonly CommandType[] = auditAccepts[state.status];
  const subject = { ...state, hidden: isHidden(state) };
  const followUps: readonly CommandType[] = Object.values(nonconformityAccepts).flat();
  return accepted.filter(
    (type) => !followUps.includes(type) && refusedAct(actor, type, subject) === null && isDue(type, state, actor),
  );
}

/** Everything that somebody may do about one nonconformity of an audit. */
export function openActsOn(one: Nonconformity, actor: Actor, state: AuditState): readonly CommandType[] {
  if (state.status === "none") return [];
  const accepted: readonly CommandType[] = auditAccepts[state.status];
  const possible: readonly CommandType[] = isClosed(state)
    ? nonconformityAccepts[one.status]
    : ["EditNonconformity", "RemoveNonconformity"];
  const theirs = !isUnderWay(state) || notTheirs(actor.id, one.indicator, state) === null;
  return possible.filter((type) => theirs && accepted.includes(type) && refusedAct(actor, type, state) === null);
}

/** Whether an act that the status accepts has an object now; what it is refused for beyond that is explained when it is tried. */
function isDue(type: CommandType, state: ScheduledAudit, actor: Actor): boolean {
  const { dates, objection } = state;
  switch (type) {
    case "EditNonconformity":
    case "RemoveNonconformity":
      return false;
    case "ConfirmDates":
      return dates.status === "proposed";
    case "AskOtherDates":
      return dates.status === "proposed" || dates.status === "confirmed";
    case "ObjectToAuditor":
      return objection === null;
    case "SettleObjection":
      return objection?.status === "open";
    case "ValidatePreliminaryAnswers":
      return "answers" in state && state.answers !== null;
    case "GeneratePlan":
      return dates.status === "confirmed" && !objectionPending(state);
    case "ReviewPlan":
      return !state.auditors.includes(actor.id);
    default:
      return !isClosed(state) || isDueOnceClosed(type, state, actor);
  }
}

function isDueOnceClosed(type: CommandType, state: ClosedAudit | ReportedAudit, actor: Actor): boolean {
  const { signatures, reportDraft, auditors } = state;
  switch (type) {
    case "SignRecord":
      return signatures[actor.id === state.auditor ? "auditor" : "organisation"] === null;
    case "SignOnScreen":
      return signatures.auditor === null || signatures.organisation === null;
    case "RefuseToSign":
      return signatures.organisation === null && signatures.refusal === null;
    case "SubmitReport":
      return reportDraft === null || reportDraft.status === "sent_back";
    case "ReviewReport":
      return reportDraft?.status === "submitted" && !auditors.includes(actor.id);
    case "IssueReport":
      return reportDraft?.status === "approved";
    default:
      return true;
  }
}
