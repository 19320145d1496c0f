import type { Contract } from "../src/contract/contract.ts";
import { staffRoles } from "../src/domain/access/actor.ts";
import { complaintLines } from "./roleMatrix.complaints.ts";

/** Everybody who may knock: nobody signed in, each function of the staff, the three of the organisation, another one's manager. */
export const callers = [
  "anonymous",
  ...staffRoles,
  "legal_representative",
  "referent",
  "trainer",
  "other_manager",
] as const;
export type Caller = (typeof callers)[number];

/** `allowed`: the rules of the act answer, whatever they say; otherwise the door does. */
export type Access = "allowed" | 401 | 403 | 404;

export interface Line {
  /** What each caller meets. */
  readonly access: Readonly<Record<Caller, Access>>;
  /** What is sent beyond the least that the contract takes. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Parameters of the path that are not those of everybody. */
  readonly path?: Readonly<Record<string, string>>;
}

/** The person who asks, as a parameter of the path. */
export const self = "self";

const readers = [
  "account_manager",
  "auditor",
  "reviewer",
  "decision_maker",
  "signatory",
  "quality_manager",
  "exam_manager",
] as const satisfies readonly Caller[];
const managers = ["legal_representative", "referent"] as const;
const members = [...managers, "trainer"] as const;

/** Those named are let in, the others of the staff and of the organisation are refused, nobody enters without a session. */
function only(...allowed: readonly Caller[]): Line {
  const access = Object.fromEntries(
    callers.map((caller) => [caller, allowed.includes(caller) ? "allowed" : caller === "anonymous" ? 401 : 403]),
  );
  return { access: access as Line["access"] };
}

/** The same about something of the organisation: for the manager of another one, it does not exist. */
const ofTheirs = (...allowed: readonly Caller[]): Line => {
  const { access } = only(...allowed);
  return { access: { ...access, other_manager: 404 } };
};

/** The same about what is one person's own: it does not exist for the other people of organisations. */
function theirOwn(owner: Caller): Line {
  const { access } = only(owner);
  const others = [...members, "other_manager"].filter((caller) => caller !== owner);
  return { access: { ...access, ...Object.fromEntries(others.map((caller) => [caller, 404 as const])) } };
}

const everybody = only(...callers);
/** There is no audit yet: who may read its mission order is told so, not that they may not. */
const missions: Line = {
  access: Object.fromEntries(
    Object.entries(only(...readers).access).map(([caller, access]) => [caller, access === "allowed" ? 404 : access]),
  ) as Line["access"],
};
/** Without the secret of the address there is nothing there, whoever asks. */
const nowhere: Line = {
  access: Object.fromEntries(callers.map((caller) => [caller, 404])) as Line["access"],
  path: { secret: "0f".repeat(32) },
};
const signedIn = only(...callers.filter((caller) => caller !== "anonymous"));
const reading = ofTheirs(...readers, ...members);
/** The same where an observer reads what is open to them: this file is not. */
const observed: Line = { access: { ...reading.access, observer: 404 } };
/** No report of a cycle is printed yet, and it is the certifier’s own: nobody finds one, the organisations least of all. */
const cycleReports: Line = {
  access: Object.fromEntries(
    Object.entries(observed.access).map(([caller, access]) => [caller, access === "allowed" ? 404 : access]),
  ) as Line["access"],
};
const managing = ofTheirs(...managers);
const instructing = only("account_manager");
const assigning = only("account_manager", "quality_manager");
const auditing = only("auditor");
const examining = only("exam_manager");
/** There is no such file: who may read it is told so. */
const unknownFile: Line = {
  access: { ...examining.access, exam_manager: 404 },
  path: { file: "0f".repeat(32) },
  body: { mapping: {} },
};
const resultsRead = ofTheirs(...readers.filter((role) => role !== "auditor"), ...members);
const overseeing = only(...readers.filter((role) => role !== "auditor"));
const boardReaders = only("account_manager", "decision_maker", "quality_manager");
const hours = { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 };
const banking = only("quality_manager", "exam_manager");
const wording = {
  ...{ theme: "T1", kind: "single", difficulty: "facile", recall: false, text: "Qui délivre ?", image: null },
  options: [{ id: "a", text: "Le certificateur", correct: true }],
  ...{ explanation: "Préparer n’est pas délivrer.", source: "R-AGR-3" },
};
const rated = {
  ...{ commandId: "5f0c2f0a-6f0b-4f43-9d0e-2f7a4f1f6f11", claimedAt: "2026-01-15T09:00:00.000Z", seen: 0 },
  entry: { kind: "rate", indicator: "A1", rating: "conforming", note: "" },
};
const sitting = theirOwn("referent");

/** Who meets what at each route. A route without a line fails the ring. */
export const matrix: Readonly<Record<keyof Contract, Line>> = {
  "GET /api/session": everybody,
  "POST /api/demo/clock": only("administrator"),
  "GET /api/tasks": signedIn,
  "GET /api/deadlines": boardReaders,
  "GET /api/board": boardReaders,
  "GET /api/schemes/:scheme/nonconformities": overseeing,
  "GET /api/mails": only("administrator"),
  "GET /api/mails/:mailId": only("administrator"),

  "GET /api/staff": only("administrator", "account_manager", "quality_manager"),
  "POST /api/staff/invitations": only("administrator"),
  "POST /api/staff/invitations/:invitationId/withdraw": only("administrator"),
  "POST /api/staff/:personId/roles": { ...only("administrator"), body: { roles: ["auditor"] } },
  "POST /api/staff/:personId/reassign": { ...assigning, path: { personId: self } },
  "GET /api/staff/:personId": only("quality_manager"),
  "POST /api/staff/:personId/links": { ...only(...staffRoles), path: { personId: self } },
  "POST /api/staff/:personId/links/:linkId/end": { ...only(...staffRoles), path: { personId: self } },
  "POST /api/staff/:personId/authorisations": only("quality_manager"),
  "POST /api/staff/:personId/authorisations/withdraw": only("quality_manager"),
  "GET /api/invitations/:token": everybody,
  "POST /api/invitations/:token/accept": everybody,

  "POST /api/organisations": signedIn,
  "GET /api/organisations/:organisationId": reading,
  "POST /api/organisations/:organisationId/invitations": ofTheirs("account_manager", ...managers),
  "POST /api/organisations/:organisationId/invitations/:invitationId/withdraw": ofTheirs(
    "account_manager",
    ...managers,
  ),
  "POST /api/organisations/:organisationId/members/:personId/remove": ofTheirs("account_manager", ...managers),
  "GET /api/organisations/:organisationId/contacts": reading,
  "GET /api/organisations/:organisationId/impartiality": only("account_manager", "quality_manager", "decision_maker"),
  "POST /api/organisations/:organisationId/impartiality/relation": only("account_manager", "quality_manager"),
  "POST /api/organisations/:organisationId/impartiality/analysis": only("quality_manager"),

  "GET /api/schemes": signedIn,
  "GET /api/scheme-versions": only("quality_manager"),
  "GET /api/scheme-versions/:scheme/:version": only("quality_manager"),
  "POST /api/scheme-versions/:scheme/:version/publication": only("quality_manager"),
  "POST /api/dossiers": { ...managing, body: { organisationId: "552100554", scheme: "certifiag" } },
  "GET /api/dossiers": only(...readers, "observer", ...members, "other_manager"),
  "GET /api/dossiers/:dossierId": observed,
  "GET /api/dossiers/:dossierId/scheme": observed,
  "GET /api/dossiers/:dossierId/history": observed,
  "PUT /api/dossiers/:dossierId/draft": managing,
  "POST /api/dossiers/:dossierId/files": ofTheirs(...readers, ...members),
  "GET /api/dossiers/:dossierId/files/:attachmentId": observed,
  "GET /api/dossiers/:dossierId/archive": ofTheirs("account_manager", "quality_manager", ...members),
  "POST /api/dossiers/:dossierId/submit": managing,
  "POST /api/dossiers/:dossierId/points": instructing,
  "POST /api/dossiers/:dossierId/points/:pointId/answer": managing,
  "POST /api/dossiers/:dossierId/accept": instructing,
  "POST /api/dossiers/:dossierId/refusal-proposal": instructing,
  "POST /api/dossiers/:dossierId/manager": only("account_manager", "quality_manager"),
  "POST /api/dossiers/:dossierId/withdraw": managing,
  "POST /api/dossiers/:dossierId/closure-notice": instructing,
  "POST /api/dossiers/:dossierId/close": instructing,
  "POST /api/dossiers/:dossierId/messages": ofTheirs(...readers, ...members),
  "GET /api/dossiers/:dossierId/eligible": only("account_manager", "quality_manager", "decision_maker"),
  "GET /api/dossiers/:dossierId/auditors": only("account_manager", "quality_manager", "decision_maker"),
  "GET /api/dossiers/:dossierId/observers": only("quality_manager"),
  "POST /api/dossiers/:dossierId/observers": only("quality_manager"),
  "POST /api/dossiers/:dossierId/observers/:personId/close": only("quality_manager"),
  "POST /api/programmes/:programmeId/approve": instructing,
  "POST /api/programmes/:programmeId/changes": instructing,

  "GET /api/dossiers/:dossierId/briefing": observed,
  "POST /api/dossiers/:dossierId/briefing/sessions": instructing,
  "POST /api/dossiers/:dossierId/briefing/acknowledgements": ofTheirs(...members),

  "GET /api/audits": only(...readers),
  "GET /api/audits/:auditId/referential": observed,
  "GET /api/audits/:auditId": observed,
  "POST /api/dossiers/:dossierId/audit": assigning,
  "POST /api/audits/:auditId/dates": assigning,
  "POST /api/audits/:auditId/dates/confirmation": managing,
  "POST /api/audits/:auditId/dates/others": managing,
  "POST /api/audits/:auditId/objection": managing,
  "POST /api/audits/:auditId/objection/answer": only("quality_manager"),
  "POST /api/audits/:auditId/auditor": assigning,
  "POST /api/audits/:auditId/team": assigning,
  // The auditor answers in the place of an organisation that is not to know yet: specified with later audits.
  "POST /api/audits/:auditId/answers": managing,
  "POST /api/audits/:auditId/answers/validation": auditing,
  "POST /api/audits/:auditId/postponement": assigning,
  "POST /api/audits/:auditId/cancellation": assigning,
  "POST /api/audits/:auditId/plan": { ...auditing, body: { hours } },
  "POST /api/audits/:auditId/plan/adjustments": { ...auditing, body: { hours } },
  "POST /api/audits/:auditId/plan/confirmation": auditing,
  "POST /api/audits/:auditId/plan/review": only("reviewer"),
  "POST /api/audits/:auditId/plan/sending": assigning,
  "POST /api/audits/:auditId/evidence": ofTheirs("auditor", ...managers),
  "POST /api/audits/:auditId/evidence/:evidenceId/preassessment": auditing,
  "POST /api/audits/:auditId/evidence/:evidenceId/quarantine": ofTheirs("auditor", ...managers),
  "POST /api/audits/:auditId/opening": auditing,
  "POST /api/audits/:auditId/indicators/:indicator/rating": auditing,
  "POST /api/audits/:auditId/indicators/:indicator/reopening": auditing,
  "POST /api/audits/:auditId/nonconformities": auditing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId": auditing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/removal": auditing,
  "POST /api/audits/:auditId/closing": auditing,
  "GET /api/audits/:auditId/package": auditing,
  "POST /api/audits/:auditId/entries": { ...auditing, body: { entries: [rated] } },
  "POST /api/audits/:auditId/signature": ofTheirs("auditor", ...managers),
  "POST /api/audits/:auditId/signature/refusal": ofTheirs("auditor", ...managers),
  "POST /api/audits/:auditId/report": auditing,
  "POST /api/audits/:auditId/report/review": only("reviewer"),
  "POST /api/audits/:auditId/report/issue": assigning,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan": managing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/acceptance": auditing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/refusal": auditing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence": managing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence/refusal": auditing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/clearance": auditing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/disagreement": managing,
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/extension": only(
    ...(["auditor", "account_manager", "quality_manager"] as const),
  ),

  "GET /api/audit-days": only(...readers),
  "GET /api/audit-load": assigning,
  "GET /api/audits/:auditId/mission": missions,
  "GET /api/audits/:auditId/mission/order": missions,
  "GET /api/audits/:auditId/mission/plan": missions,
  "GET /api/audit-calibration": only("quality_manager"),
  "GET /api/profile": only(...staffRoles),
  "POST /api/profile/messages": { ...only(...staffRoles), body: { code: "M-957", wanted: false } },
  "GET /api/calendar-feed": signedIn,
  "POST /api/calendar-feed": { ...signedIn, body: { secret: "0f".repeat(32) } },
  "POST /api/calendar-feed/closing": signedIn,
  "GET /api/calendars/:secret": nowhere,
  "GET /api/audits-to-schedule": assigning,
  "GET /api/auditors": only("quality_manager"),
  "GET /api/staff/:personId/observations": only("quality_manager"),
  "POST /api/staff/:personId/observations": only("quality_manager"),

  "GET /api/audits/:auditId/rehearsal": ofTheirs(...members),
  "PUT /api/audits/:auditId/rehearsal": ofTheirs(...members),

  "GET /api/schemes/:scheme/questions": banking,
  "POST /api/schemes/:scheme/questions": { ...banking, body: { wording } },
  "GET /api/schemes/:scheme/questions/:code": banking,
  "GET /api/schemes/:scheme/question-statistics": banking,
  "POST /api/schemes/:scheme/question-readings": banking,
  "GET /api/schemes/:scheme/question-exports/:format": { ...banking, path: { ...banking.path, format: "aiken" } },
  "GET /api/schemes/:scheme/question-exports/:format/report": {
    ...banking,
    path: { ...banking.path, format: "aiken" },
  },
  "POST /api/schemes/:scheme/question-images": banking,
  "GET /api/schemes/:scheme/questions/:code/images/:file": {
    ...banking,
    path: { ...banking.path, file: "0f".repeat(32) },
  },
  "POST /api/schemes/:scheme/questions/:code/versions": { ...banking, body: { wording } },
  "POST /api/schemes/:scheme/questions/:code/submission": banking,
  "POST /api/schemes/:scheme/questions/:code/approval": banking,
  "POST /api/schemes/:scheme/questions/:code/return": banking,
  "POST /api/schemes/:scheme/questions/:code/suspension": banking,
  "POST /api/schemes/:scheme/questions/:code/reinstatement": banking,
  "POST /api/schemes/:scheme/questions/:code/retirement": banking,

  "GET /api/decisions": only("reviewer", "decision_maker"),
  "GET /api/dossiers/:dossierId/decision": observed,
  "POST /api/dossiers/:dossierId/review": only("reviewer", "decision_maker"),
  "POST /api/dossiers/:dossierId/decision": only("decision_maker"),
  "POST /api/dossiers/:dossierId/decision/refusal-declined": only("decision_maker"),
  "POST /api/dossiers/:dossierId/decision/abstention": only("reviewer", "decision_maker"),
  "POST /api/dossiers/:dossierId/decision/questions": only("decision_maker"),
  "POST /api/dossiers/:dossierId/decision/questions/:questionId/answer": only("auditor", "reviewer", "account_manager"),
  "POST /api/dossiers/:dossierId/decision/questions/:questionId/withdraw": only("decision_maker"),
  "POST /api/dossiers/:dossierId/decision/notification": only("account_manager", "decision_maker"),

  "GET /api/agreements/:agreementId": observed,
  "POST /api/dossiers/:dossierId/agreement": only("account_manager", "signatory"),
  "POST /api/agreements/:agreementId/code": ofTheirs("signatory", "legal_representative"),
  "POST /api/agreements/:agreementId/sign": ofTheirs("signatory", "legal_representative"),

  "GET /api/list-changes": only("exam_manager", "quality_manager", "decision_maker"),
  "POST /api/list-changes/report": only("exam_manager", "quality_manager"),
  "POST /api/list-changes/confirmation": only("exam_manager", "quality_manager"),
  "POST /api/schemes/:scheme/list-comparisons": only("exam_manager", "quality_manager", "decision_maker"),

  "GET /api/habilitations": only(...readers, "observer", ...members, "other_manager"),
  "GET /api/habilitations/:habilitationId": observed,
  // A surveillance; a decision maker orders complementary audits only: specified with later audits.
  "POST /api/habilitations/:habilitationId/audits": only("account_manager", "quality_manager"),
  "GET /api/attestations/:number": observed,
  "POST /api/habilitations/:habilitationId/grievances": only("account_manager", "decision_maker", "quality_manager"),
  "GET /api/habilitations/:habilitationId/procedure": observed,
  "GET /api/habilitations/:habilitationId/effects": observed,
  "POST /api/habilitations/:habilitationId/answers": ofTheirs("account_manager", ...managers),
  "POST /api/habilitations/:habilitationId/dropped-points": only("decision_maker"),
  "POST /api/habilitations/:habilitationId/no-sanction": only("decision_maker"),
  "POST /api/habilitations/:habilitationId/hearing": only("account_manager", "decision_maker", "quality_manager"),
  "POST /api/habilitations/:habilitationId/corrections": ofTheirs("account_manager", ...managers),
  "POST /api/habilitations/:habilitationId/verifications": only("account_manager", "auditor", "quality_manager"),
  "POST /api/habilitations/:habilitationId/mentions-removal": ofTheirs("account_manager", ...managers),
  "POST /api/habilitations/:habilitationId/people": only("account_manager", "decision_maker", "quality_manager"),
  "GET /api/changes": only(...readers, ...members, "other_manager"),
  "GET /api/changes/:changeId": ofTheirs(...readers, ...members),
  "POST /api/habilitations/:habilitationId/changes": ofTheirs("account_manager", ...managers),
  "POST /api/changes/:changeId/completion": ofTheirs("account_manager", ...managers),
  "POST /api/changes/:changeId/withdrawal": ofTheirs("account_manager", ...managers),
  "POST /api/changes/:changeId/return": only("account_manager", "decision_maker"),
  "POST /api/changes/:changeId/proposal": only("account_manager", "decision_maker"),
  "POST /api/changes/:changeId/acceptance": only("account_manager", "decision_maker"),
  "POST /api/changes/:changeId/refusal": only("account_manager", "decision_maker"),
  "POST /api/changes/:changeId/decision": only("decision_maker"),
  "POST /api/habilitations/:habilitationId/scope-reduction": only("decision_maker"),
  "GET /api/notifications": only("account_manager", "decision_maker", "quality_manager"),
  "POST /api/mails/:mailId/return": only("account_manager", "decision_maker", "quality_manager"),
  "POST /api/mails/:mailId/reached": only("account_manager", "decision_maker", "quality_manager"),
  "POST /api/habilitations/:habilitationId/observations": ofTheirs("account_manager", ...managers),
  "POST /api/habilitations/:habilitationId/suspension": only("decision_maker"),
  "POST /api/habilitations/:habilitationId/lift": only("decision_maker"),
  "POST /api/habilitations/:habilitationId/lift-refusal": only("decision_maker"),
  "POST /api/habilitations/:habilitationId/withdrawal": only("decision_maker"),
  "POST /api/habilitations/:habilitationId/notification": only("account_manager", "decision_maker", "quality_manager"),
  "POST /api/habilitations/:habilitationId/termination": ofTheirs("account_manager", "legal_representative"),

  "GET /api/sessions": only(...readers, ...members, "other_manager"),
  "GET /api/habilitations/:habilitationId/sessions": observed,
  "POST /api/habilitations/:habilitationId/sessions": ofTheirs("account_manager", ...managers),
  "GET /api/sessions/:sessionId": observed,
  "POST /api/sessions/:sessionId/correction": ofTheirs("account_manager", ...managers),
  "POST /api/sessions/:sessionId/cancellation": ofTheirs("account_manager", ...managers),
  "POST /api/sessions/:sessionId/headcount": ofTheirs("account_manager", ...managers),

  "GET /api/surveillances": only(...readers, ...members, "other_manager"),
  "GET /api/habilitations/:habilitationId/surveillances": observed,
  "GET /api/surveillances/:surveillanceId": observed,
  "POST /api/surveillances/:surveillanceId/widening": assigning,
  "POST /api/surveillances/:surveillanceId/elements": ofTheirs("account_manager", ...managers),
  "POST /api/surveillances/:surveillanceId/submission": ofTheirs("account_manager", ...managers),
  "POST /api/surveillances/:surveillanceId/ratings": assigning,
  "POST /api/surveillances/:surveillanceId/ratings/rest": assigning,
  "POST /api/surveillances/:surveillanceId/captures": assigning,
  "POST /api/surveillances/:surveillanceId/audit": assigning,
  "POST /api/surveillances/:surveillanceId/conclusion": assigning,
  "POST /api/surveillances/:surveillanceId/corrections": ofTheirs("account_manager", ...managers),
  "POST /api/surveillances/:surveillanceId/corrections/judgement": assigning,
  "POST /api/surveillances/:surveillanceId/follow-up": only("decision_maker"),
  "GET /api/renewals": only(...readers, ...members, "other_manager"),
  "GET /api/habilitations/:habilitationId/renewals": observed,
  "GET /api/renewals/:renewalId": observed,
  "GET /api/renewals/:renewalId/cycle": cycleReports,
  "PUT /api/renewals/:renewalId/draft": ofTheirs(...managers),
  "POST /api/renewals/:renewalId/filing": ofTheirs(...managers),
  "POST /api/renewals/:renewalId/return": only("account_manager"),
  "POST /api/renewals/:renewalId/ratings": only("account_manager"),
  "POST /api/renewals/:renewalId/ratings/rest": only("account_manager"),
  "POST /api/renewals/:renewalId/examination": only("account_manager"),
  "POST /api/renewals/:renewalId/decision": only("decision_maker"),
  "POST /api/renewals/:renewalId/notification": only("account_manager", "decision_maker", "quality_manager"),
  "POST /api/renewals/:renewalId/extension": only("decision_maker"),
  "POST /api/renewals/:renewalId/agreement": only("account_manager", "signatory"),
  "POST /api/renewals/:renewalId/amendment": only("account_manager", "signatory"),

  "GET /api/habilitations/:habilitationId/communication": observed,
  "GET /api/habilitations/:habilitationId/communication/kit": observed,
  "POST /api/habilitations/:habilitationId/communication/reviews": ofTheirs("account_manager", ...managers),
  "POST /api/habilitations/:habilitationId/communication/findings": assigning,
  "POST /api/publications/:reviewId/answer": assigning,
  "POST /api/publications/:reviewId/correction": ofTheirs("account_manager", ...managers),
  "GET /api/alerts": overseeing,
  "GET /api/alerts/:alertId": overseeing,
  "GET /api/habilitations/:habilitationId/alerts": observed,
  "POST /api/habilitations/:habilitationId/alerts": assigning,
  "POST /api/alerts/:alertId/observation": assigning,
  "POST /api/alerts/:alertId/snooze": assigning,
  "POST /api/alerts/:alertId/request": assigning,
  "GET /api/alerts/:alertId/request": ofTheirs("account_manager", ...managers),
  "POST /api/alerts/:alertId/explanations": ofTheirs("account_manager", ...managers),
  "POST /api/alerts/:alertId/audit-proposal": assigning,
  "POST /api/alerts/:alertId/sanction-proposal": assigning,
  "POST /api/alerts/:alertId/decline": only("decision_maker"),
  "POST /api/alerts/:alertId/owner": assigning,
  "POST /api/alerts/:alertId/closing": assigning,

  "GET /api/schemes/:scheme/result-imports": overseeing,
  "POST /api/schemes/:scheme/result-files": examining,
  "PUT /api/schemes/:scheme/result-files/:file": unknownFile,
  "POST /api/schemes/:scheme/result-imports": { ...unknownFile, body: { mapping: {} } },
  "POST /api/schemes/:scheme/results": { ...examining, body: { results: [{ candidate: "K-1" }] } },
  "POST /api/schemes/:scheme/result-corrections": { ...examining, body: { result: { candidate: "K-1" } } },
  "GET /api/schemes/:scheme/result-history": overseeing,
  "GET /api/result-imports/:importId": overseeing,
  "POST /api/result-imports/:importId/continuation": examining,
  "POST /api/result-imports/:importId/undoing": examining,
  "POST /api/schemes/:scheme/exams": examining,
  "POST /api/schemes/:scheme/exams/:code/cancellation": examining,
  "GET /api/schemes/:scheme/rates": overseeing,
  "GET /api/habilitations/:habilitationId/rate": resultsRead,
  "GET /api/habilitations/:habilitationId/results": resultsRead,

  "GET /api/dossiers/:dossierId/quiz": observed,
  "POST /api/dossiers/:dossierId/attempts": ofTheirs(...members),
  "POST /api/dossiers/:dossierId/attempts/code": ofTheirs(...members),
  "GET /api/attempts/:attemptId": sitting,
  "GET /api/attempts/:attemptId/images/:file": { ...sitting, path: { ...sitting.path, file: "0f".repeat(32) } },
  "POST /api/attempts/:attemptId/answers": sitting,
  "POST /api/attempts/:attemptId/flags": sitting,
  "POST /api/attempts/:attemptId/focus-losses": { ...sitting, body: { seconds: 12 } },
  "POST /api/attempts/:attemptId/submission": sitting,
  "GET /api/attempts/:attemptId/result": observed,
  "GET /api/attempts/:attemptId/certificate": observed,
  "GET /api/attempts/:attemptId/record": only("quality_manager"),
  "GET /api/schemes/:scheme/attempts/alerts": only("quality_manager"),
  "GET /api/schemes/:scheme/questions/:code/neutralisation": only("quality_manager"),
  "POST /api/schemes/:scheme/questions/:code/neutralisation": {
    ...only("quality_manager"),
    body: { version: 1, seen: "nul" },
  },
  "POST /api/dossiers/:dossierId/sittings/:personId/reopening": only("quality_manager"),
  "POST /api/dossiers/:dossierId/sittings/:personId/extra-time": only("quality_manager"),
  ...complaintLines(only, ofTheirs),
};
