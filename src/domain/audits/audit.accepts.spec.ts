import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { auditFacts, camille, duringAudit, elise, lives } from "../../../specs/samples/audit.ts";
import { planRequest } from "../../../specs/samples/auditScheme.ts";
import { day } from "../shared/calendar.ts";
import type { AuditCommand, CommandType } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditStatus } from "./audit.model.ts";
import { initialOccasion } from "./occasion.ts";

const act = { by: camille, at: duringAudit };
const text = { reason: "reason" };
const { days, hours, people } = planRequest;
const writing = { finding: "finding", risk: "risk", grade: null, gradeReason: null };

/** One command of each type. */
const commands: Readonly<Record<CommandType, AuditCommand>> = {
  ScheduleAudit: {
    ...{ type: "ScheduleAudit", ...act, dossierId: "d1", organisationId: "o1", auditor: camille, auditType: "I" },
    ...{ mode: "remote", proposals: [], occasion: initialOccasion },
  },
  ProposeDates: { type: "ProposeDates", ...act, proposals: [days] },
  ConfirmDates: { type: "ConfirmDates", ...act, days },
  AskOtherDates: { type: "AskOtherDates", ...act, ...text },
  ObjectToAuditor: { type: "ObjectToAuditor", ...act, ...text },
  SettleObjection: { type: "SettleObjection", ...act, upheld: false, answer: "answer" },
  ReplaceAuditor: { type: "ReplaceAuditor", ...act, auditor: "nora", ...text },
  ShareCriteria: { type: "ShareCriteria", ...act, auditor: "nora", criteria: ["E"] },
  AnswerPreliminaryQuestions: { type: "AnswerPreliminaryQuestions", ...act, answers: "answers" },
  ValidatePreliminaryAnswers: { type: "ValidatePreliminaryAnswers", ...act },
  Postpone: { type: "Postpone", ...act, ...text },
  Cancel: { type: "Cancel", ...act, ...text },
  GeneratePlan: { type: "GeneratePlan", ...act, hours, people },
  AdjustPlan: { type: "AdjustPlan", ...act, hours, people, minutes: {}, samples: [] },
  ReopenIndicator: { type: "ReopenIndicator", ...act, indicator: "A5", ...text },
  ConfirmPlan: { type: "ConfirmPlan", ...act },
  ReviewPlan: { type: "ReviewPlan", ...act, by: "rene", approved: true, remarks: null },
  SendPlan: { type: "SendPlan", ...act },
  AttachEvidence: { type: "AttachEvidence", ...act, evidence: "e1", indicator: "A1", file: "file" },
  PreassessEvidence: { type: "PreassessEvidence", ...act, evidence: "e1", sufficient: true, note: null },
  QuarantineEvidence: { type: "QuarantineEvidence", ...act, evidence: "e1", ...text },
  OpenAudit: { type: "OpenAudit", ...act, present: people },
  RateIndicator: { type: "RateIndicator", ...act, indicator: "A1", rating: "conforming", note: null },
  AddNonconformity: { type: "AddNonconformity", ...act, id: "nc2", indicator: "E2", ...writing },
  EditNonconformity: { type: "EditNonconformity", ...act, id: "nc1", ...writing },
  RemoveNonconformity: { type: "RemoveNonconformity", ...act, id: "nc1" },
  FlagIndicator: { type: "FlagIndicator", ...act, indicator: "A1", flagged: true },
  AttachPhoto: {
    ...{ type: "AttachPhoto", ...act, id: "p1", indicator: "A1", nonconformity: null, file: "file", caption: null },
  },
  RemovePhoto: { type: "RemovePhoto", ...act, id: "p1" },
  RecordSampledFile: {
    ...{ type: "RecordSampledFile", ...act, id: "s1", sample: "trainee_files", reference: "initials", note: null },
  },
  RemoveSampledFile: { type: "RemoveSampledFile", ...act, id: "s1" },
  NoteIncident: { type: "NoteIncident", ...act, id: "i1", what: "what" },
  NoteDeparture: { type: "NoteDeparture", ...act, id: "e1", sequence: "SQ-1", what: "what" },
  CloseAudit: { type: "CloseAudit", ...act, present: people, strengths: null, observations: null },
  SignRecord: { type: "SignRecord", ...act, party: "auditor" },
  SignOnScreen: { type: "SignOnScreen", ...act, party: "organisation", name: "name", drawing: null },
  RefuseToSign: { type: "RefuseToSign", ...act, ...text },
  SubmitReport: { type: "SubmitReport", ...act, report: "report", correction: null },
  ReviewReport: { type: "ReviewReport", ...act, by: "rene", approved: true, remarks: null },
  IssueReport: { type: "IssueReport", ...act, by: elise },
  ProposeActionPlan: {
    ...{ type: "ProposeActionPlan", ...act, id: "nc1", cause: "c", correction: "c", correctiveAction: "a" },
    ...{ responsible: "r", dueOn: day("2026-09-01") },
  },
  AcceptPlan: { type: "AcceptPlan", ...act, id: "nc1" },
  RefusePlan: { type: "RefusePlan", ...act, id: "nc1", ...text },
  SubmitEvidence: { type: "SubmitEvidence", ...act, id: "nc1", evidence: ["proof"], comment: null },
  ClearNonconformity: { type: "ClearNonconformity", ...act, id: "nc1", opinion: "opinion" },
  RefuseEvidence: { type: "RefuseEvidence", ...act, id: "nc1", opinion: "opinion" },
  Disagree: { type: "Disagree", ...act, id: "nc1", ...text },
  ExtendDeadline: {
    ...{ type: "ExtendDeadline", ...act, id: "nc1", what: "correction_evidence", until: day("2027-01-04"), ...text },
    functions: ["auditor"],
  },
  FailNonconformity: { type: "FailNonconformity", ...act, id: "nc1" },
};

const team = ["ObjectToAuditor", "SettleObjection", "ReplaceAuditor", "ShareCriteria"];
const evidence = ["AttachEvidence", "PreassessEvidence", "QuarantineEvidence"];
const stop = ["Postpone", "Cancel"];
const onSite = [
  ...["RateIndicator", "ReopenIndicator", "AddNonconformity", "EditNonconformity", "RemoveNonconformity", "CloseAudit"],
  ...["FlagIndicator", "AttachPhoto", "RemovePhoto", "RecordSampledFile", "RemoveSampledFile"],
  ...["NoteIncident", "NoteDeparture", ...evidence, "ReplaceAuditor", "ShareCriteria", "Cancel"],
];
const afterReport = [
  ...["ProposeActionPlan", "AcceptPlan", "RefusePlan", "SubmitEvidence", "ClearNonconformity", "RefuseEvidence"],
  ...[
    "Disagree",
    "ExtendDeadline",
    "FailNonconformity",
    "SubmitReport",
    "ReviewReport",
    "IssueReport",
    "ReplaceAuditor",
  ],
];
const dates = ["ProposeDates", "ConfirmDates", "AskOtherDates"];

/** The complete list, written here so that a change of the table is seen. */
const expected: Readonly<Record<AuditStatus, readonly string[]>> = {
  none: ["ScheduleAudit"],
  draft: [...dates, ...team, ...stop, "AnswerPreliminaryQuestions", "ValidatePreliminaryAnswers"],
  preliminary_answered: [...dates, ...team, ...stop, "AnswerPreliminaryQuestions", "GeneratePlan"],
  plan_generated: [...team, ...evidence, ...stop, "GeneratePlan", "AdjustPlan", "ReopenIndicator", "ConfirmPlan"],
  plan_confirmed: [...team, ...evidence, ...stop, "ReviewPlan"],
  plan_reviewed: [...team, ...evidence, ...stop, "SendPlan"],
  plan_sent: [...team, ...evidence, ...stop, "OpenAudit"],
  opened: onSite,
  in_progress: onSite,
  closed: [
    "SignRecord",
    "SignOnScreen",
    "RefuseToSign",
    "Disagree",
    "SubmitReport",
    "ReviewReport",
    "IssueReport",
    "ReplaceAuditor",
  ],
  report_issued: afterReport,
  follow_up: afterReport,
  complete: afterReport,
  postponed: ["ProposeDates", ...team, "Cancel"],
  cancelled: ["ScheduleAudit"],
};

/** The commands that the status itself does not turn away; their own rules may still refuse them. */
const heard = (status: AuditStatus): readonly CommandType[] => {
  const { when } = given(auditDecider, ...lives[status]);
  const answers = Object.values(commands).map((command) => ({ command, decision: when(command, auditFacts).decision }));
  return answers
    .filter(({ decision }) => decision.accepted || decision.refusal.code !== "audit/not-now")
    .map(({ command }) => command.type);
};

describe("ce qu’accepte un audit, selon son état", () => {
  it.each(Object.entries(lives))("%s : l’état est atteint", (status, events) => {
    expect(given(auditDecider, ...events).state.status).toBe(status);
  });

  it.each(Object.entries(lives))("%s : la liste complète des actes", (_, events) => {
    const { status } = given(auditDecider, ...events).state;
    expect([...heard(status)].sort()).toEqual([...expected[status]].sort());
  });

  it("refuse tout autre acte en disant où en est l’audit", () => {
    given(auditDecider, ...lives.cancelled)
      .when(commands.ProposeDates, auditFacts)
      .thenRefused({ code: "audit/not-now", status: "cancelled" });
    given(auditDecider, ...lives.closed)
      .when(commands.RateIndicator, auditFacts)
      .thenRefused({ code: "audit/not-now", status: "closed" });
  });

  it("a chaque acte accepté par un état au moins", () => {
    const somewhere = new Set<string>(Object.values(expected).flat());
    expect(Object.values(commands).filter(({ type }) => !somewhere.has(type))).toEqual([]);
  });
});
