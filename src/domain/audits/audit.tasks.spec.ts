import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  answersFiled,
  camille,
  cleared,
  datesConfirmed,
  evidenceRefused,
  evidenceSubmitted,
  failed,
  lives,
  nonconformity,
  planAccepted,
  planProposed,
  planRefused,
  planReviewed,
  reportReviewed,
  reportSubmitted,
  samira,
  scheduled,
  signed,
} from "../../../specs/samples/audit.ts";
import { moment } from "../shared/calendar.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import { auditTasks } from "./audit.tasks.ts";

const at = moment("2026-05-06T09:00:00Z");
const objected: AuditEvent = {
  type: "AuditorObjectedTo",
  by: samira,
  at,
  auditor: camille,
  reason: "former colleague",
};
const settled: AuditEvent = { type: "ObjectionSettled", by: "claire", at, upheld: true, answer: "answer" };

/** Each task as « code, who has the hand, due date ». */
const toDo = (...events: readonly AuditEvent[]): readonly string[] =>
  auditTasks(given(auditDecider, ...events).state).map(({ code, owner, dueOn }) => {
    const who = owner.kind === "person" ? owner.personId : owner.kind === "role" ? owner.role : "organisation";
    return [code, who, ...(dueOn === null ? [] : [dueOn])].join(" ");
  });

describe("ce qu’il y a à faire sur un audit", () => {
  it("rien tant qu’il n’est pas programmé ; le programmer de nouveau après son annulation", () => {
    expect(toDo()).toEqual([]);
    expect(toDo(...lives.cancelled)).toEqual(["schedule-audit account_manager"]);
  });

  it("convenir des dates et répondre aux questions préliminaires, côte à côte", () => {
    expect(toDo(...lives.draft)).toEqual(["confirm-dates organisation", "answer-preliminary organisation 2026-05-19"]);
    expect(toDo(scheduled, datesConfirmed)).toEqual(["answer-preliminary organisation 2026-05-19"]);
    const asked: AuditEvent = { type: "OtherDatesAsked", by: samira, at, reason: "session that week" };
    expect(toDo(scheduled, asked, answersFiled)).toEqual([
      "propose-dates account_manager",
      "validate-preliminary camille",
    ]);
    expect(toDo(...lives.postponed)).toEqual(["propose-dates account_manager"]);
  });

  it("trancher une récusation, puis remplacer l’auditeur, avant de générer le plan", () => {
    expect(toDo(...lives.preliminary_answered)).toEqual(["generate-plan camille"]);
    expect(toDo(...lives.preliminary_answered, objected)).toEqual(["settle-objection quality_manager"]);
    expect(toDo(...lives.preliminary_answered, objected, settled)).toEqual(["replace-auditor account_manager"]);
    expect(toDo(...lives.plan_sent, objected)).toEqual([
      "settle-objection quality_manager",
      "conduct-audit camille 2026-06-16",
    ]);
  });

  it("confirmer, vérifier et envoyer le plan quinze jours avant l’audit", () => {
    expect(toDo(...lives.plan_generated)).toEqual(["confirm-plan camille 2026-06-01"]);
    expect(toDo(...lives.plan_confirmed)).toEqual(["review-plan reviewer 2026-06-01"]);
    expect(toDo(...lives.plan_confirmed, planReviewed)).toEqual(["send-plan account_manager 2026-06-01"]);
  });

  it("mener l’audit le jour prévu", () => {
    for (const status of ["plan_sent", "opened", "in_progress"] as const)
      expect(toDo(...lives[status])).toEqual(["conduct-audit camille 2026-06-16"]);
  });

  it("signer le procès-verbal, puis rédiger, vérifier et émettre le rapport sous quinze jours", () => {
    expect(toDo(...lives.closed)).toEqual([
      "sign-record-as-auditor camille",
      "sign-record-as-organisation organisation",
    ]);
    const refused: AuditEvent = { type: "SigningRefused", by: samira, at, reason: "disputed" };
    expect(toDo(...lives.closed, signed("auditor"), refused)).toEqual(["write-report camille 2026-07-01"]);
    const recorded = [...lives.closed, signed("auditor"), signed("organisation")];
    expect(toDo(...recorded)).toEqual(["write-report camille 2026-07-01"]);
    expect(toDo(...recorded, reportSubmitted)).toEqual(["review-report reviewer 2026-07-01"]);
    expect(toDo(...recorded, reportSubmitted, reportReviewed)).toEqual(["issue-report account_manager 2026-07-01"]);
    const sentBack: AuditEvent = { type: "ReportReviewed", by: "rene", at, approved: false, remarks: "too short" };
    expect(toDo(...recorded, reportSubmitted, sentBack)).toEqual(["write-report camille 2026-07-01"]);
  });

  it("corriger les non-conformités, chacun à son tour", () => {
    const reported = lives.report_issued;
    expect(toDo(...reported)).toEqual(["propose-action-plan organisation 2026-07-07"]);
    expect(toDo(...reported, planProposed)).toEqual(["judge-action-plan camille"]);
    expect(toDo(...reported, planProposed, planRefused)).toEqual(["propose-action-plan organisation 2026-07-07"]);
    const accepted = [...reported, planProposed, planAccepted];
    expect(toDo(...accepted)).toEqual(["submit-evidence organisation 2026-09-21"]);
    expect(toDo(...accepted, evidenceSubmitted)).toEqual(["verify-evidence camille 2026-09-21"]);
    expect(toDo(...accepted, evidenceSubmitted, evidenceRefused)).toEqual(["submit-evidence organisation 2026-09-21"]);
    expect(toDo(...accepted, evidenceSubmitted, cleared)).toEqual([]);
    expect(toDo(...reported, failed)).toEqual([]);
    expect(toDo(...lives.complete)).toEqual([]);
  });

  it("une seule tâche pour plusieurs non-conformités au même point", () => {
    const second: AuditEvent = {
      ...{ type: "NonconformityAdded", by: camille, at, nonconformity: nonconformity({ id: "nc2", indicator: "A1" }) },
    };
    const twice = lives.report_issued.flatMap((event): readonly AuditEvent[] =>
      event.type === "NonconformityAdded" ? [event, second] : [event],
    );
    expect(toDo(...twice)).toEqual(["propose-action-plan organisation 2026-07-07"]);
    expect(toDo(...twice, planProposed)).toEqual([
      "judge-action-plan camille",
      "propose-action-plan organisation 2026-07-07",
    ]);
  });
});
