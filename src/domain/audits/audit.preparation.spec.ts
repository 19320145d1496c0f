import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  answersFiled,
  auditFacts,
  camille,
  datesConfirmed,
  delays,
  eligible,
  elise,
  lives,
  planReviewed,
  rene,
  samira,
  scheduled,
} from "../../../specs/samples/audit.ts";
import { planRequest, preliminaryAnswers } from "../../../specs/samples/auditScheme.ts";
import { day, moment } from "../shared/calendar.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { AssignmentFacts } from "./audit.model.ts";
import { initialOccasion } from "./occasion.ts";

const at = moment("2026-05-06T09:00:00Z");
const byElise = { by: elise, at };
const bySamira = { by: samira, at };
const { days } = planRequest;
const past = day("2026-05-05");

const objected: AuditEvent = { type: "AuditorObjectedTo", ...bySamira, auditor: camille, reason: "former colleague" };
const settled = (upheld: boolean): AuditEvent => ({
  type: "ObjectionSettled",
  by: "claire",
  at,
  upheld,
  answer: "answer",
});
const replaced: AuditEvent = {
  ...{ type: "AuditorReplaced", ...byElise, auditor: "nora", reason: "ill", check: eligible.check },
};

const unfit: AssignmentFacts = {
  ...eligible,
  check: { ...eligible.check, eligible: false, reasons: [{ code: "not-authorised", function: "audit", since: null }] },
};

describe("programmer un audit", () => {
  const schedule: Command<"ScheduleAudit"> = {
    ...{ type: "ScheduleAudit", ...byElise, dossierId: "d1", organisationId: "o1", auditor: camille, auditType: "I" },
    ...{ mode: "on_site", proposals: [], occasion: initialOccasion },
  };

  it("désigne l’auditeur, et propose des dates tout de suite ou plus tard", () => {
    const { type: _, ...asked } = schedule;
    const content = { ...asked, delays, occasion: initialOccasion, check: eligible.check };
    given(auditDecider)
      .when(schedule, auditFacts)
      .thenAccepted({ type: "AuditScheduled", ...content });
    const proposals = [days];
    given(auditDecider)
      .when({ ...schedule, proposals }, auditFacts)
      .thenAccepted({ type: "AuditScheduled", ...content, proposals });
  });

  it("refuse tant que l’étape n’est pas ouverte, et un auditeur qui ne peut pas l’être, en disant pourquoi", () => {
    given(auditDecider)
      .when(schedule, { ...auditFacts, assignment: { ...eligible, open: false } })
      .thenRefused({ code: "audit/step-not-open" });
    given(auditDecider)
      .when(schedule, { ...auditFacts, assignment: unfit })
      .thenRefused({ code: "audit/auditor-not-eligible", reasons: unfit.check.reasons });
  });

  it("refuse une date passée", () => {
    given(auditDecider)
      .when({ ...schedule, proposals: [[past]] }, auditFacts)
      .thenRefused({ code: "audit/date-in-the-past", day: past });
  });
});

describe("convenir des dates", () => {
  const propose: AuditCommand = { type: "ProposeDates", ...byElise, proposals: [days] };
  const confirm: AuditCommand = { type: "ConfirmDates", ...bySamira, days };
  const ask: AuditCommand = { type: "AskOtherDates", ...bySamira, reason: "session that week" };
  const asked: AuditEvent = { type: "OtherDatesAsked", ...bySamira, reason: "session that week" };

  it("propose des dates, une au moins, aucune passée", () => {
    given(auditDecider, scheduled)
      .when(propose, auditFacts)
      .thenAccepted({ type: "DatesProposed", ...byElise, proposals: [days] });
    for (const proposals of [[], [[]]]) {
      given(auditDecider, scheduled)
        .when({ ...propose, proposals }, auditFacts)
        .thenRefused({ code: "audit/no-date-proposed" });
    }
    given(auditDecider, scheduled)
      .when({ ...propose, proposals: [days, [past]] }, auditFacts)
      .thenRefused({ code: "audit/date-in-the-past", day: past });
  });

  it("laisse l’organisme confirmer une des dates proposées, et elle seule", () => {
    given(auditDecider, scheduled)
      .when(confirm, auditFacts)
      .thenAccepted({ type: "DatesConfirmed", ...bySamira, days });
    given(auditDecider, scheduled)
      .when({ ...confirm, days: [day("2026-07-01")] }, auditFacts)
      .thenRefused({ code: "audit/date-not-proposed" });
    given(auditDecider, scheduled, datesConfirmed)
      .when(confirm, auditFacts)
      .thenRefused({ code: "audit/no-date-proposed" });
  });

  it("laisse l’organisme en demander d’autres, avec un motif", () => {
    given(auditDecider, scheduled).when(ask, auditFacts).thenAccepted(asked);
    given(auditDecider, scheduled)
      .when({ ...ask, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
    given(auditDecider, scheduled, asked).when(ask, auditFacts).thenRefused({ code: "audit/no-date-proposed" });
    expect(given(auditDecider, scheduled, asked).state).toMatchObject({ dates: { status: "others_asked" } });
  });
});

describe("récuser l’auditeur", () => {
  const object: AuditCommand = { type: "ObjectToAuditor", ...bySamira, reason: "former colleague" };
  const settle: AuditCommand = { type: "SettleObjection", by: "claire", at, upheld: true, answer: "answer" };
  const replace: AuditCommand = { type: "ReplaceAuditor", ...byElise, auditor: "nora", reason: "ill" };

  it("est possible avec un motif, dans le délai du dispositif", () => {
    given(auditDecider, scheduled).when(object, auditFacts).thenAccepted(objected);
    given(auditDecider, scheduled)
      .when({ ...object, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
  });

  it("est trop tard le lendemain du dernier jour, reporté s’il tombe un jour non ouvré", () => {
    const lastDay = day("2026-05-11");
    expect(
      given(auditDecider, scheduled).when({ ...object, at: moment("2026-05-11T21:00:00Z") }, auditFacts).decision
        .accepted,
    ).toBe(true);
    given(auditDecider, scheduled)
      .when({ ...object, at: moment("2026-05-11T22:00:00Z") }, auditFacts)
      .thenRefused({ code: "audit/objection-too-late", lastDay });
  });

  it("ne se fait qu’une fois pour un même auditeur", () => {
    given(auditDecider, scheduled, objected)
      .when(object, auditFacts)
      .thenRefused({ code: "audit/objection-already-made" });
  });

  it("reçoit une réponse motivée", () => {
    given(auditDecider, scheduled, objected).when(settle, auditFacts).thenAccepted(settled(true));
    given(auditDecider, scheduled, objected)
      .when({ ...settle, answer: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["answer"] });
    given(auditDecider, scheduled).when(settle, auditFacts).thenRefused({ code: "audit/no-objection" });
  });

  it("arrête la préparation tant qu’elle n’a pas de réponse, et tant que l’auditeur récusé n’est pas remplacé", () => {
    const generate: AuditCommand = { type: "GeneratePlan", ...byElise, hours: planRequest.hours, people: [] };
    for (const events of [[objected], [objected, settled(true)]]) {
      given(auditDecider, ...lives.preliminary_answered, ...events)
        .when(generate, auditFacts)
        .thenRefused({ code: "audit/objection-pending" });
    }
    for (const events of [
      [objected, settled(false)],
      [objected, settled(true), replaced],
    ]) {
      expect(
        given(auditDecider, ...lives.preliminary_answered, ...events).when(generate, auditFacts).decision.accepted,
      ).toBe(true);
    }
  });

  it("est de nouveau possible pour le nouvel auditeur", () => {
    expect(given(auditDecider, scheduled, objected, settled(true), replaced).state).toMatchObject({
      ...{ auditor: "nora", auditors: [camille, "nora"], objection: null, teamKnownOn: "2026-05-06" },
    });
  });

  it("ne remplace pas l’auditeur par lui-même, ni sans motif", () => {
    given(auditDecider, scheduled).when(replace, auditFacts).thenAccepted(replaced);
    given(auditDecider, scheduled)
      .when(replace, { ...auditFacts, assignment: unfit })
      .thenRefused({ code: "audit/auditor-not-eligible", reasons: unfit.check.reasons });
    given(auditDecider, scheduled)
      .when({ ...replace, auditor: camille }, auditFacts)
      .thenRefused({ code: "audit/already-the-auditor" });
    given(auditDecider, scheduled)
      .when({ ...replace, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
  });

  it("ne remplace jamais l’auditeur par une personne qui a vérifié ce plan", () => {
    expect(planReviewed).toMatchObject({ by: rene });
    given(auditDecider, ...lives.plan_sent)
      .when({ ...replace, auditor: rene }, auditFacts)
      .thenRefused({ code: "audit/auditor-reviewed-this-audit" });
  });
});

describe("les questions préliminaires", () => {
  const answer: AuditCommand = { type: "AnswerPreliminaryQuestions", ...bySamira, answers: "answers" };
  const validate: AuditCommand = { type: "ValidatePreliminaryAnswers", by: camille, at };
  const withAnswers = (values: Readonly<Record<string, string | number>>) => ({
    ...auditFacts,
    preliminary: { questions: auditFacts.preliminary?.questions ?? [], values: { ...preliminaryAnswers, ...values } },
  });

  it("sont répondues en une fois, complètes", () => {
    given(auditDecider, scheduled)
      .when(answer, auditFacts)
      .thenAccepted({ type: "PreliminaryAnswersFiled", ...bySamira, answers: "answers" });
    given(auditDecider, scheduled)
      .when(answer, withAnswers({ "activite.ouvertes": "" }))
      .thenRefused({ code: "audit/preliminary-incomplete", variables: ["activite.ouvertes"] });
  });

  it("sont validées avec l’auditeur, une fois répondues", () => {
    given(auditDecider, scheduled, answersFiled)
      .when(validate, auditFacts)
      .thenAccepted({ type: "PreliminaryAnswersValidated", by: camille, at });
    given(auditDecider, scheduled).when(validate, auditFacts).thenRefused({ code: "audit/no-preliminary-answers" });
    given(auditDecider, scheduled, answersFiled)
      .when({ ...validate, by: rene }, auditFacts)
      .thenRefused({ code: "audit/not-the-auditor" });
  });

  it("sont à valider de nouveau quand une réponse change", () => {
    const othersFiled: AuditEvent = { type: "PreliminaryAnswersFiled", ...bySamira, answers: "others" };
    const { state } = given(auditDecider, ...lives.preliminary_answered, othersFiled);
    expect(state).toMatchObject({ status: "draft", answers: "others", answersValidated: false });
  });
});

describe("reporter ou annuler un audit", () => {
  const postpone: AuditCommand = { type: "Postpone", ...byElise, reason: "ill" };
  const cancel: AuditCommand = { type: "Cancel", ...byElise, reason: "withdrawn" };
  const postponed: AuditEvent = { type: "AuditPostponed", ...byElise, reason: "ill" };
  const proposed: AuditEvent = { type: "DatesProposed", ...byElise, proposals: [days] };

  it("demande un motif", () => {
    given(auditDecider, ...lives.plan_sent)
      .when(postpone, auditFacts)
      .thenAccepted(postponed);
    given(auditDecider, ...lives.plan_sent)
      .when(cancel, auditFacts)
      .thenAccepted({ type: "AuditCancelled", ...byElise, reason: "withdrawn" });
    for (const command of [postpone, cancel]) {
      given(auditDecider, ...lives.plan_sent)
        .when({ ...command, reason: null }, auditFacts)
        .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
    }
  });

  it("garde les réponses validées d’un audit reporté ; de nouvelles dates le relancent, le plan est à refaire", () => {
    const { state } = given(auditDecider, ...lives.plan_sent, postponed, proposed);
    expect(state).toMatchObject({ status: "preliminary_answered", answers: "answers", dates: { status: "proposed" } });
    expect(state).not.toHaveProperty("plan");
  });

  it("programme de nouveau un audit annulé : qui l’a évalué reste connu, le reste est à refaire", () => {
    const asked: Command<"ScheduleAudit"> = {
      ...{ type: "ScheduleAudit", ...byElise, dossierId: "d1", organisationId: "o1", auditor: "nora", auditType: "I" },
      ...{ mode: "remote", proposals: [], occasion: initialOccasion },
    };
    const again: AuditEvent = {
      ...asked,
      type: "AuditScheduled",
      delays,
      occasion: initialOccasion,
      check: eligible.check,
    };
    given(auditDecider, ...lives.cancelled)
      .when(asked, auditFacts)
      .thenAccepted(again);
    expect(given(auditDecider, ...lives.cancelled, again).state).toMatchObject({
      ...{ status: "draft", answers: null, mode: "remote", auditor: "nora", auditors: [camille, "nora"] },
      evaluators: expect.arrayContaining([{ personId: rene, act: "plan_review" }]),
    });
  });

  it("reprend un audit reporté avant les réponses là où il en était", () => {
    expect(given(auditDecider, scheduled, postponed).state).toMatchObject({
      status: "postponed",
      dates: { status: "none" },
    });
    expect(given(auditDecider, scheduled, postponed, proposed).state).toMatchObject({ status: "draft", answers: null });
  });
});
