import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  added,
  camille,
  evidenceSubmitted,
  lives,
  planAccepted,
  planProposed,
  rated,
  rene,
  reportSubmitted,
  scheduled,
} from "../../../specs/samples/audit.ts";
import { auditDeadlines } from "./audit.deadlines.ts";
import { auditDecider } from "./audit.decide.ts";
import { auditEvaluators } from "./audit.evaluators.ts";
import type { AuditEvent } from "./audit.events.ts";
import { auditProgress } from "./audit.progress.ts";
import { inPlanOrder } from "./nonconformity.order.ts";

const stateAfter = (...events: readonly AuditEvent[]) => given(auditDecider, ...events).state;

describe("les personnes qui ont évalué", () => {
  it("sont celles qui ont audité, vérifié le plan ou le rapport, ou vérifié les corrections", () => {
    expect(auditEvaluators(stateAfter(...lives.complete))).toEqual([
      { personId: camille, act: "audit" },
      { personId: rene, act: "plan_review" },
      { personId: rene, act: "report_review" },
      { personId: camille, act: "verification" },
    ]);
  });

  it("ne sont ni celles qui programment, ni celles de l’organisme, ni le produit", () => {
    expect(auditEvaluators(stateAfter())).toEqual([]);
    expect(auditEvaluators(stateAfter(scheduled))).toEqual([]);
    expect(auditEvaluators(stateAfter(...lives.plan_generated))).toEqual([{ personId: camille, act: "audit" }]);
  });

  it("restent connues après un report ou une annulation", () => {
    expect(auditEvaluators(stateAfter(...lives.postponed))).toContainEqual({ personId: rene, act: "plan_review" });
    expect(auditEvaluators(stateAfter(...lives.cancelled))).toContainEqual({ personId: camille, act: "audit" });
  });
});

describe("l’avancement de l’audit", () => {
  it("n’existe qu’à partir du plan", () => {
    expect(auditProgress(stateAfter(scheduled))).toBeNull();
    expect(auditProgress(stateAfter(...lives.plan_sent))).toMatchObject({
      applicable: 7,
      rated: 0,
      readyToClose: false,
    });
  });

  it("compte les cotes en tout et par critère", () => {
    const events = [
      ...lives.opened,
      rated("A1", "conforming"),
      rated("D1", "nonconforming"),
      rated("D2", "not_applicable"),
    ];
    const progress = auditProgress(stateAfter(...events, added({ indicator: "D1" })));
    expect(progress).toMatchObject({
      ...{ applicable: 7, rated: 3, conforming: 1, nonconforming: 1, notApplicable: 1, nonconformities: 1 },
      readyToClose: false,
    });
    expect(progress?.criteria.map(({ criterion, rated, applicable }) => `${criterion} ${rated}/${applicable}`)).toEqual(
      [...["A 1/1", "D 2/2", "E 0/2", "G 0/2"]],
    );
  });

  it("dit quand l’audit peut être clos", () => {
    expect(auditProgress(stateAfter(...lives.in_progress))).toMatchObject({ readyToClose: true });
    const unwritten = lives.in_progress.filter(({ type }) => type !== "NonconformityAdded");
    expect(auditProgress(stateAfter(...unwritten))).toMatchObject({ rated: 7, readyToClose: false });
  });
});

describe("les échéances de l’audit", () => {
  const due = (...events: readonly AuditEvent[]) =>
    auditDeadlines(stateAfter(...events)).map(({ what, dueOn, owner }) => {
      const who = owner.kind === "role" ? owner.role : owner.personId;
      return `${what} ${dueOn} ${who}`;
    });

  it("attendent d’abord les réponses aux questions préliminaires", () => {
    expect(due(...lives.draft)).toEqual(["preliminary_answers 2026-05-19 referent"]);
    expect(due(...lives.preliminary_answered)).toEqual([]);
  });

  it("attendent le plan quinze jours avant l’audit, de celui qui l’a en main", () => {
    expect(due(...lives.plan_generated)).toEqual(["plan_sending 2026-06-01 camille"]);
    expect(due(...lives.plan_confirmed)).toEqual(["plan_sending 2026-06-01 reviewer"]);
    expect(due(...lives.plan_reviewed)).toEqual(["plan_sending 2026-06-01 account_manager"]);
    expect(due(...lives.plan_sent)).toEqual([]);
    const complementary = lives.plan_generated.map(
      (event): AuditEvent => (event.type === "AuditScheduled" ? { ...event, auditType: "C" } : event),
    );
    expect(due(...complementary)).toEqual([]);
  });

  it("attendent le rapport quinze jours après la clôture", () => {
    expect(due(...lives.closed)).toEqual(["audit_report 2026-07-01 camille"]);
    expect(due(...lives.closed, reportSubmitted)).toEqual(["audit_report 2026-07-01 reviewer"]);
  });

  it("attendent le plan d’actions et les preuves, puis leur vérification, chacun avec sa règle", () => {
    expect(due(...lives.report_issued)).toEqual([
      ...["action_plan 2026-07-07 referent", "correction_evidence 2026-09-21 referent"],
    ]);
    expect(due(...lives.report_issued, planProposed, planAccepted)).toEqual([
      "correction_evidence 2026-09-21 referent",
    ]);
    expect(due(...lives.report_issued, planProposed, planAccepted, evidenceSubmitted)).toEqual([
      "verification 2026-09-21 camille",
    ]);
    expect(auditDeadlines(stateAfter(...lives.report_issued))[1]).toMatchObject({
      ...{ rule: "R-AUD-8", explanation: { nonconformity: "nc1", indicator: "E2", from: "2026-06-22", months: 3 } },
    });
  });

  it("n’attendent plus rien d’un audit terminé, reporté ou annulé", () => {
    expect([...due(), ...due(...lives.complete), ...due(...lives.postponed), ...due(...lives.cancelled)]).toEqual([]);
  });
});

describe("les non-conformités", () => {
  it("se lisent dans l’ordre des indicateurs du plan, celles d’un indicateur dans l’ordre où elles ont été écrites", () => {
    const written = (["E2", "A1", "D1", "A1"] as const).map((indicator, at) => added({ id: `nc${at}`, indicator }));
    const state = stateAfter(...lives.opened, ...written);
    if (state.status !== "in_progress") throw new Error(state.status);
    expect(inPlanOrder(state).map(({ id }) => id)).toEqual(["nc1", "nc3", "nc2", "nc0"]);
  });
});
