import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  auditFacts,
  camille,
  cleared,
  evidenceRefused,
  evidenceSubmitted,
  failed,
  gradedAudit,
  lives,
  planAccepted,
  planProposed,
  planRefused,
} from "../../../specs/samples/audit.ts";
import { addDays, day, moment, startOf } from "../shared/calendar.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDeadlines } from "./audit.deadlines.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";

const at = moment("2026-07-01T08:00:00Z");
const planDay = day("2026-07-07");
const evidenceDay = day("2026-09-21");
const until = day("2026-10-15");

const extend: Command<"ExtendDeadline"> = {
  ...{ type: "ExtendDeadline", by: camille, at, id: "nc1", what: "correction_evidence", until },
  ...{ reason: "supplier late", functions: ["auditor"] },
};
const extended: AuditEvent = {
  ...{ type: "DeadlineExtended", by: camille, at, id: "nc1", what: "correction_evidence", until },
  reason: "supplier late",
};
const since = (...events: readonly AuditEvent[]) => given(auditDecider, ...lives.report_issued, ...events);
const dueOf = (what: string, ...events: readonly AuditEvent[]) =>
  auditDeadlines(since(...events).state).find((one) => one.what === what)?.dueOn;
const failAt = (on: string): AuditCommand => ({
  ...{ type: "FailNonconformity", by: "habilis", at: moment(on), id: "nc1" },
});

describe("prolonger un délai de correction", () => {
  it("donne plus de temps, avec un motif, et tout ce qui en dépend suit", () => {
    expect([dueOf("action_plan"), dueOf("correction_evidence")]).toEqual([planDay, evidenceDay]);
    since().when(extend, auditFacts).thenAccepted(extended);
    expect([dueOf("action_plan", extended), dueOf("correction_evidence", extended)]).toEqual([planDay, until]);
    const late = failAt("2026-09-22T08:00:00Z");
    since(planProposed, planAccepted)
      .when(late, auditFacts)
      .thenAccepted({ ...failed, at: late.at });
    since(planProposed, planAccepted, extended)
      .when(late, auditFacts)
      .thenRefused({ code: "audit/deadline-not-over", lastDay: until });
    const submit: AuditCommand = {
      ...{ type: "SubmitEvidence", by: "samira", at: startOf(until), id: "nc1", evidence: ["proof"], comment: null },
    };
    expect(since(planProposed, planAccepted, extended).when(submit, auditFacts).decision.accepted).toBe(true);
  });

  it("se motive", () => {
    since()
      .when({ ...extend, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
  });

  it("revient à qui le dispositif nomme : ici l’auditeur de cet audit, ou le responsable qualité", () => {
    const by = auditFacts.rules.extendedBy;
    expect(by).toEqual(["auditor", "quality_manager"]);
    since()
      .when({ ...extend, by: "nora" }, auditFacts)
      .thenRefused({ code: "audit/not-extended-by-you", by });
    since()
      .when({ ...extend, by: "elise", functions: ["account_manager"] }, auditFacts)
      .thenRefused({ code: "audit/not-extended-by-you", by });
    since()
      .when({ ...extend, by: "sylvie", functions: ["quality_manager"] }, auditFacts)
      .thenAccepted({ ...extended, by: "sylvie" });
    const other = { ...auditFacts, rules: { ...auditFacts.rules, extendedBy: ["account_manager"] as const } };
    since()
      .when({ ...extend, by: "elise", functions: ["account_manager"] }, other)
      .thenAccepted({ ...extended, by: "elise" });
    since()
      .when(extend, other)
      .thenRefused({ code: "audit/not-extended-by-you", by: ["account_manager"] });
  });

  it("ne raccourcit jamais un délai, même déjà prolongé, et ne le laisse pas dans le passé", () => {
    since()
      .when({ ...extend, until: evidenceDay }, auditFacts)
      .thenRefused({ code: "audit/deadline-not-later", lastDay: evidenceDay });
    since(extended)
      .when({ ...extend, until: addDays(until, -1) }, auditFacts)
      .thenRefused({ code: "audit/deadline-not-later", lastDay: until });
    since()
      .when({ ...extend, at: moment("2026-11-02T08:00:00Z") }, auditFacts)
      .thenRefused({ code: "audit/date-in-the-past", day: until });
  });

  it("pour le plan d’actions, ne dépasse pas celui des preuves", () => {
    const plan = { ...extend, what: "action_plan" as const, until: addDays(planDay, 10) };
    since()
      .when(plan, auditFacts)
      .thenAccepted({ ...extended, what: "action_plan", until: addDays(planDay, 10) });
    since()
      .when({ ...plan, until }, auditFacts)
      .thenRefused({ code: "audit/due-after-deadline", lastDay: evidenceDay });
    since(extended)
      .when({ ...plan, until }, auditFacts)
      .thenAccepted({ ...extended, what: "action_plan", until });
  });

  it("ne porte que sur un délai qui court encore, ou peut courir encore", () => {
    const proposed = [planProposed];
    since(...proposed)
      .when({ ...extend, what: "action_plan", until: addDays(planDay, 1) }, auditFacts)
      .thenRefused({ code: "audit/deadline-not-running", id: "nc1" });
    for (const events of [proposed, [planProposed, planRefused], [planProposed, planAccepted, evidenceSubmitted]])
      since(...events)
        .when(extend, auditFacts)
        .thenAccepted(extended);
    since(planProposed, planAccepted, evidenceSubmitted, evidenceRefused)
      .when(extend, auditFacts)
      .thenAccepted(extended);
    since(planProposed, planAccepted, evidenceSubmitted, cleared)
      .when(extend, auditFacts)
      .thenRefused({ code: "audit/nonconformity-not-now", id: "nc1", status: "cleared" });
    since(failed)
      .when(extend, auditFacts)
      .thenRefused({ code: "audit/nonconformity-not-now", id: "nc1", status: "failed" });
  });
});

describe("un dispositif qui gradue", () => {
  const graded = (...events: readonly AuditEvent[]) => given(auditDecider, ...gradedAudit("nc1"), ...events);
  const minorDay = day("2026-12-21");
  const escalated: AuditEvent = {
    ...{ type: "NonconformityEscalated", by: "habilis", at: moment("2026-12-22T08:00:00Z"), id: "nc1" },
  };

  it("fait d’une mineure non corrigée à l’échéance une majeure, qui a le temps d’une majeure", () => {
    const { when, state } = graded(planProposed, planAccepted);
    expect(auditDeadlines(state)).toMatchObject([{ what: "correction_evidence", dueOn: minorDay }]);
    when(failAt("2026-12-21T20:00:00Z"), auditFacts).thenRefused({
      ...{ code: "audit/deadline-not-over", lastDay: minorDay },
    });
    when(failAt("2026-12-22T08:00:00Z"), auditFacts).thenAccepted(escalated);
    const later = graded(planProposed, planAccepted, escalated);
    expect(later.state).toMatchObject({
      ...{ status: "complete", nonconformities: [{ grade: "major", status: "plan_accepted" }] },
    });
    expect(auditDeadlines(later.state)).toMatchObject([{ what: "correction_evidence", dueOn: day("2027-03-22") }]);
  });

  it("ne prend la suite d’une majeure qu’après ce nouveau délai ; un refus est proposé tant qu’il y a une candidature à refuser, même l’audit terminé", () => {
    const { when } = graded(planProposed, planAccepted, escalated);
    when(failAt("2027-03-22T08:00:00Z"), auditFacts).thenRefused({
      ...{ code: "audit/deadline-not-over", lastDay: day("2027-03-22") },
    });
    const late = { type: "NonconformityFailed", by: "habilis", at: moment("2027-03-23T08:00:00Z"), id: "nc1" } as const;
    const decided = [
      [false, "refusal_proposed"],
      [true, "sanction_procedure"],
    ] as const;
    for (const [habilitated, consequence] of decided)
      when(failAt("2027-03-23T08:00:00Z"), { ...auditFacts, habilitated }).thenAccepted({ ...late, consequence });
  });
});
