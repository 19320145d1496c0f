import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  allRated,
  auditFacts,
  camille,
  closed,
  elise,
  lives,
  rene,
  reportIssued,
  reportReviewed,
  reportSubmitted,
  samira,
  signed,
} from "../../../specs/samples/audit.ts";
import { moment } from "../shared/calendar.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";

const at = moment("2026-06-16T15:10:00Z");
const refused: AuditEvent = { type: "SigningRefused", by: samira, at, reason: "disagrees" };
const both = [signed("auditor"), signed("organisation")];
const ended = given(auditDecider, ...lives.closed);

describe("signer le procès-verbal de clôture", () => {
  const sign: AuditCommand = { type: "SignRecord", by: samira, at, party: "organisation" };
  const refuse: AuditCommand = { type: "RefuseToSign", by: samira, at, reason: "disagrees" };

  it("se fait par l’auditeur et par l’organisme, chacun une fois", () => {
    ended.when(sign, auditFacts).thenAccepted(signed("organisation"));
    ended.when({ ...sign, by: camille, party: "auditor" }, auditFacts).thenAccepted(signed("auditor"));
    for (const party of ["auditor", "organisation"] as const)
      given(auditDecider, ...lives.closed, ...both)
        .when({ ...sign, party }, auditFacts)
        .thenRefused({ code: "audit/already-signed" });
  });

  it("ne se fait pas l’un pour l’autre", () => {
    ended.when({ ...sign, party: "auditor" }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    ended.when({ ...sign, by: camille }, auditFacts).thenRefused({ code: "audit/auditor-signs-for-organisation" });
  });

  it("se fait aussi sur l’écran de l’auditeur, qui le tend : un nom, un tracé ou non, chacun une fois", () => {
    const signature = { by: camille, at, party: "organisation", name: "name", drawing: "path" } as const;
    const onScreen: Command<"SignOnScreen"> = { type: "SignOnScreen", ...signature };
    const done: AuditEvent = { type: "RecordSignedOnScreen", ...signature };
    ended.when(onScreen, auditFacts).thenAccepted(done);
    ended.when({ ...onScreen, name: null }, auditFacts).thenRefused({ code: "audit/text-missing", texts: ["name"] });
    ended.when({ ...onScreen, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    const after = given(auditDecider, ...lives.closed, refused, done);
    expect(after.state).toMatchObject({
      signatures: { organisation: { by: camille, onScreen: { name: "name", drawing: "path" } }, refusal: null },
    });
    after.when(onScreen, auditFacts).thenRefused({ code: "audit/already-signed" });
    after.when(sign, auditFacts).thenRefused({ code: "audit/already-signed" });
  });

  it("peut être refusé par l’organisme, avec sa raison, et signé plus tard", () => {
    ended.when(refuse, auditFacts).thenAccepted(refused);
    ended.when({ ...refuse, reason: null }, auditFacts).thenRefused({ code: "audit/text-missing", texts: ["reason"] });
    const after = given(auditDecider, ...lives.closed, refused);
    expect(after.state).toMatchObject({ signatures: { organisation: null, refusal: { reason: "disagrees" } } });
    after.when(sign, auditFacts).thenAccepted(signed("organisation"));
    const signedAfter = given(auditDecider, ...lives.closed, refused, signed("organisation"));
    expect(signedAfter.state).toMatchObject({ signatures: { organisation: { by: samira }, refusal: null } });
    signedAfter.when(refuse, auditFacts).thenRefused({ code: "audit/already-signed" });
  });
});

describe("le rapport d’audit", () => {
  const submit: AuditCommand = { type: "SubmitReport", by: camille, at, report: "report-1", correction: null };
  const review: AuditCommand = { type: "ReviewReport", by: rene, at, approved: true, remarks: null };
  const issue: AuditCommand = { type: "IssueReport", by: elise, at };
  const submitted = given(auditDecider, ...lives.closed, ...both, reportSubmitted);
  const approved = given(auditDecider, ...lives.closed, ...both, reportSubmitted, reportReviewed);
  const sentBack: AuditEvent = { type: "ReportReviewed", by: rene, at, approved: false, remarks: "unclear" };

  it("est remis par l’auditeur une fois le procès-verbal signé", () => {
    given(auditDecider, ...lives.closed, ...both)
      .when(submit, auditFacts)
      .thenAccepted({ type: "ReportSubmitted", by: camille, at, report: "report-1", correction: null });
    ended
      .when(submit, auditFacts)
      .thenRefused({ code: "audit/record-not-signed", parties: ["auditor", "organisation"] });
    ended.when({ ...submit, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
  });

  it("est remis aussi quand l’organisme a refusé de signer", () => {
    const { when } = given(auditDecider, ...lives.closed, signed("auditor"), refused);
    expect(when(submit, auditFacts).decision.accepted).toBe(true);
  });

  it("est vérifié par une personne qui n’a pas audité", () => {
    submitted
      .when(review, auditFacts)
      .thenAccepted({ type: "ReportReviewed", by: rene, at, approved: true, remarks: null });
    submitted.when({ ...review, by: camille }, auditFacts).thenRefused({ code: "audit/reviewer-is-auditor" });
    ended.when(review, auditFacts).thenRefused({ code: "audit/no-report-to-review" });
  });

  it("est renvoyé avec des remarques, et n’est émis qu’une fois approuvé", () => {
    submitted
      .when({ ...review, approved: false }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["remarks"] });
    submitted.when({ ...review, approved: false, remarks: "unclear" }, auditFacts).thenAccepted(sentBack);
    given(auditDecider, ...lives.closed, ...both, reportSubmitted, sentBack)
      .when(issue, auditFacts)
      .thenRefused({ code: "audit/report-not-approved" });
    submitted.when(issue, auditFacts).thenRefused({ code: "audit/report-not-approved" });
  });

  it("remis de nouveau, garde les remarques qui l’avaient renvoyé, pour qui le vérifie, jusqu’à son avis", () => {
    const again = [...lives.closed, ...both, reportSubmitted, sentBack, reportSubmitted];
    const draft = { status: "submitted", remarks: "unclear" };
    expect(given(auditDecider, ...again).state).toMatchObject({ reportDraft: draft });
    expect(given(auditDecider, ...again, reportReviewed).state).toMatchObject({ reportDraft: { remarks: null } });
  });

  it("ouvre, une fois émis, le suivi des non-conformités", () => {
    approved
      .when(issue, auditFacts)
      .thenAccepted({ type: "ReportIssued", by: elise, at, version: 1, report: "report-1", correction: null });
    expect(given(auditDecider, ...lives.report_issued).state).toMatchObject({
      status: "report_issued",
      issuedOn: "2026-06-22",
    });
  });

  it("termine l’audit quand il n’y a aucune non-conformité", () => {
    const spotless = [...lives.opened, ...allRated(), closed, ...both, reportSubmitted, reportReviewed, reportIssued];
    expect(given(auditDecider, ...spotless).state.status).toBe("complete");
  });
});

describe("corriger un rapport émis", () => {
  const later = moment("2026-06-29T08:00:00Z");
  const submit: AuditCommand = {
    type: "SubmitReport",
    by: camille,
    at: later,
    report: "report-2",
    correction: "wrong date",
  };
  const resubmitted: AuditEvent = {
    type: "ReportSubmitted",
    by: camille,
    at: later,
    report: "report-2",
    correction: "wrong date",
  };
  const reviewed: AuditEvent = { type: "ReportReviewed", by: rene, at: later, approved: true, remarks: null };
  const reissued: AuditEvent = {
    ...{ type: "ReportIssued", by: elise, at: later, version: 2, report: "report-2", correction: "wrong date" },
  };
  const reported = given(auditDecider, ...lives.report_issued);

  it("donne une nouvelle version motivée, vérifiée comme la première", () => {
    reported.when(submit, auditFacts).thenAccepted(resubmitted);
    reported
      .when({ ...submit, correction: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
    given(auditDecider, ...lives.report_issued, resubmitted)
      .when({ type: "IssueReport", by: elise, at: later }, auditFacts)
      .thenRefused({ code: "audit/report-not-approved" });
    given(auditDecider, ...lives.report_issued, resubmitted, reviewed)
      .when({ type: "IssueReport", by: elise, at: later }, auditFacts)
      .thenAccepted(reissued);
  });

  it("garde les deux versions, et ne change ni l’état ni les délais", () => {
    const { state } = given(auditDecider, ...lives.report_issued, resubmitted, reviewed, reissued);
    expect(state).toMatchObject({ status: "report_issued", issuedOn: "2026-06-22", reportDraft: null });
    expect(state).toMatchObject({
      reports: [
        { version: 1, report: "report-1" },
        { version: 2, correction: "wrong date" },
      ],
    });
  });
});
