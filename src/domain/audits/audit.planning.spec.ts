import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  answersFiled,
  answersValidated,
  auditFacts,
  camille,
  eligible,
  elise,
  lives,
  plan,
  planGenerated,
  rene,
  scheduled,
  version,
} from "../../../specs/samples/audit.ts";
import { auditRules, planRequest } from "../../../specs/samples/auditScheme.ts";
import { day, moment } from "../shared/calendar.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { AuditFacts, PlanningFacts } from "./audit.model.ts";

const at = moment("2026-05-12T09:00:00Z");
const byCamille = { by: camille, at };
const { hours, people } = planRequest;

const generate: AuditCommand = { type: "GeneratePlan", ...byCamille, hours, people };
const withPlanning = (some: Partial<PlanningFacts>): AuditFacts => ({
  ...auditFacts,
  planning: auditFacts.planning === null ? null : { ...auditFacts.planning, ...some },
});
const generated: Extract<AuditEvent, { readonly type: "PlanGenerated" }> = {
  ...{ type: "PlanGenerated", ...byCamille, plan, scheme: version, grading: { minorsPerMajor: null } },
  unclearedMinors: [],
};

describe("générer le plan d’audit", () => {
  const ready = lives.preliminary_answered;

  it("le calcule à partir des réponses validées et fige la version du référentiel", () => {
    given(auditDecider, ...ready)
      .when(generate, auditFacts)
      .thenAccepted(generated);
  });

  it("retient si le dispositif gradue, et les non-conformités mineures que l’audit précédent a laissées", () => {
    const facts = { ...withPlanning({ unclearedMinors: ["E2"] }), rules: { ...auditRules, graded: true } };
    given(auditDecider, ...ready)
      .when(generate, facts)
      .thenAccepted({ ...generated, grading: { minorsPerMajor: 5 }, unclearedMinors: ["E2"] });
  });

  it("est refusé tant que les dates ne sont pas confirmées", () => {
    given(auditDecider, scheduled, answersFiled, answersValidated)
      .when(generate, auditFacts)
      .thenRefused({ code: "audit/dates-not-confirmed" });
  });

  it("est refusé sur d’autres réponses que celles qui ont été validées", () => {
    given(auditDecider, ...ready)
      .when(generate, withPlanning({ answers: { hash: "others", values: {} } }))
      .thenRefused({ code: "audit/answers-not-those-validated" });
  });

  it("nomme la réponse qui manque pour savoir si un indicateur s’applique", () => {
    given(auditDecider, ...ready)
      .when(generate, withPlanning({ answers: { hash: "answers", values: {} } }))
      .thenRefused({ code: "audit/preliminary-incomplete", variables: ["sous_traitance"] });
  });

  it("est refusé quand rien n’est à auditer", () => {
    const scheme = {
      referential: { criteria: [], activeLevelWhen: { kind: "always" } },
      auditSequences: [],
      sampling: [],
    } as const;
    given(auditDecider, ...ready)
      .when(generate, withPlanning({ scheme }))
      .thenRefused({ code: "audit/nothing-to-audit" });
  });

  it("est refusé quand il ne tient pas dans les jours convenus", () => {
    given(auditDecider, ...ready)
      .when(generate, { ...auditFacts, rules: { ...auditRules, dayMinutes: 300 } })
      .thenRefused({ code: "audit/plan-too-long", minutesLeft: 30 });
  });
});

describe("ajuster le plan d’audit", () => {
  const adjust: Command<"AdjustPlan"> = { type: "AdjustPlan", ...byCamille, hours, people, minutes: {}, samples: [] };
  const planOfSample = given(auditDecider, ...lives.plan_generated);
  const adjustedBy = (change: Partial<Command<"AdjustPlan">>) => {
    const { decision } = planOfSample.when({ ...adjust, ...change }, auditFacts);
    const event = decision.accepted ? decision.events[0] : undefined;
    return event?.type === "PlanAdjusted" ? event.plan : null;
  };

  it("change les durées et recalcule les horaires", () => {
    const adjusted = adjustedBy({ minutes: { "SQ-3": 60 } });
    expect(adjusted?.slots.slice(0, 3).map(({ from }) => from)).toEqual(["09:00", "09:15", "10:15"]);
  });

  it("change l’heure de début et les personnes à rencontrer", () => {
    const later = { ...hours, startsAt: "10:00" };
    const adjusted = adjustedBy({ hours: later, people: [] });
    expect(adjusted).toMatchObject({ hours: later, people: [] });
    expect(adjusted?.slots[0]?.from).toBe("10:00");
  });

  it("augmente un échantillon avec un motif, sans rien retirer de ce qui était tiré", () => {
    const samples = [{ code: "trainee_files", size: 7, reason: "two sites" }] as const;
    expect(adjustedBy({ samples })?.samples).toContainEqual(
      expect.objectContaining({ code: "trainee_files", size: 7, raised: "two sites" }),
    );
    planOfSample
      .when({ ...adjust, samples: [{ code: "trainee_files", size: 7, reason: null }] }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
  });

  it("ne réduit jamais un échantillon", () => {
    planOfSample
      .when({ ...adjust, samples: [{ code: "trainers", size: 1, reason: "late" }] }, auditFacts)
      .thenRefused({ code: "audit/sample-lowered", sample: "trainers", minimum: 2 });
  });

  it("refuse une séquence ou un échantillon que le plan n’a pas, une durée nulle, une journée trop longue", () => {
    const refusedFor = (change: Partial<Command<"AdjustPlan">>) =>
      planOfSample.when({ ...adjust, ...change }, auditFacts);
    refusedFor({ minutes: { "SQ-99": 10 } }).thenRefused({ code: "audit/sequence-unknown", sequence: "SQ-99" });
    refusedFor({ minutes: { "SQ-3": 0 } }).thenRefused({ code: "audit/minutes-not-positive", sequence: "SQ-3" });
    refusedFor({ minutes: { "SQ-3": 200 } }).thenRefused({ code: "audit/plan-too-long", minutesLeft: 70 });
    refusedFor({ samples: [{ code: "sites", size: 2, reason: "r" }] }).thenRefused({
      ...{ code: "audit/sample-unknown", sample: "sites" },
    });
  });

  it("n’appartient qu’à l’auditeur, comme la confirmation", () => {
    planOfSample.when({ ...adjust, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    const confirm: AuditCommand = { type: "ConfirmPlan", by: rene, at };
    planOfSample.when(confirm, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    planOfSample.when({ ...confirm, ...byCamille }, auditFacts).thenAccepted({ type: "PlanConfirmed", ...byCamille });
  });

  it("garde ce qui a été tiré quand l’échantillon est agrandi", () => {
    const trainers = ["1", "2", "3", "4", "5"].map((reference) => ({ reference, traits: [] }));
    const facts = withPlanning({ populations: { trainers } });
    const { decision } = given(auditDecider, ...lives.preliminary_answered).when(generate, facts);
    const first = decision.accepted ? decision.events[0] : undefined;
    if (first?.type !== "PlanGenerated") throw new Error("not generated");
    const samples = [{ code: "trainers", size: 5, reason: "asked" }] as const;
    const raised = given(auditDecider, ...lives.preliminary_answered, first).when(
      { ...adjust, samples },
      auditFacts,
    ).decision;
    const then = raised.accepted ? raised.events[0] : undefined;
    const drawn = (event: AuditEvent | undefined) =>
      event !== undefined && "plan" in event && "samples" in event.plan
        ? (event.plan.samples.find(({ code }) => code === "trainers")?.drawn ?? [])
        : [];
    expect(drawn(first)).toHaveLength(3);
    expect(drawn(then).slice(0, 3)).toEqual(drawn(first));
    expect(drawn(then)).toHaveLength(5);
  });
});

describe("rouvrir un indicateur écarté", () => {
  const reopen: AuditCommand = {
    type: "ReopenIndicator",
    ...byCamille,
    indicator: "A5",
    reason: "a contract was found",
  };
  const reopened: AuditEvent = {
    type: "IndicatorReopened",
    ...byCamille,
    indicator: "A5",
    reason: "a contract was found",
  };

  it("se fait par l’auditeur, avec un motif, au plan comme pendant l’audit", () => {
    given(auditDecider, ...lives.plan_generated)
      .when(reopen, auditFacts)
      .thenAccepted(reopened);
    given(auditDecider, ...lives.in_progress)
      .when(reopen, auditFacts)
      .thenAccepted(reopened);
    const refused = given(auditDecider, ...lives.plan_generated);
    refused.when({ ...reopen, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    refused
      .when({ ...reopen, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
  });

  it("range l’indicateur avec ceux de son critère", () => {
    const { state } = given(auditDecider, ...lives.plan_generated, reopened);
    if (!("plan" in state)) throw new Error("no plan");
    expect(state.plan.indicators.map(({ code }) => code).slice(0, 3)).toEqual(["A1", "A5", "D1"]);
    expect(state.plan.setAside.map(({ code }) => code)).toEqual(["H1"]);
    expect(state.plan.sequences.find(({ code }) => code === "SQ-3")?.indicators).toEqual(["A1", "A5"]);
  });

  it("refuse un indicateur déjà retenu, ou inconnu du référentiel", () => {
    const { when } = given(auditDecider, ...lives.plan_generated);
    when({ ...reopen, indicator: "A1" }, auditFacts).thenRefused({
      ...{ code: "audit/indicator-already-applies", indicator: "A1" },
    });
    when({ ...reopen, indicator: "Z1" }, auditFacts).thenRefused({ code: "audit/indicator-unknown", indicator: "Z1" });
  });
});

describe("vérifier et envoyer le plan", () => {
  const review: AuditCommand = { type: "ReviewPlan", by: rene, at, approved: true, remarks: null };
  const sentBack: AuditEvent = { type: "PlanReviewed", by: rene, at, approved: false, remarks: "too short" };

  it("est vérifié par une personne qui n’a jamais été l’auditeur de cet audit", () => {
    const { when } = given(auditDecider, ...lives.plan_confirmed);
    when(review, auditFacts).thenAccepted({ type: "PlanReviewed", by: rene, at, approved: true, remarks: null });
    when({ ...review, by: camille }, auditFacts).thenRefused({ code: "audit/reviewer-is-auditor" });
    const replaced: AuditEvent = {
      type: "AuditorReplaced",
      by: elise,
      at,
      auditor: "nora",
      reason: "ill",
      check: eligible.check,
    };
    given(auditDecider, ...lives.plan_confirmed, replaced)
      .when({ ...review, by: camille }, auditFacts)
      .thenRefused({ code: "audit/reviewer-is-auditor" });
  });

  it("est renvoyé avec des remarques, ajusté, puis confirmé de nouveau", () => {
    const { when } = given(auditDecider, ...lives.plan_confirmed);
    when({ ...review, approved: false }, auditFacts).thenRefused({ code: "audit/text-missing", texts: ["remarks"] });
    when({ ...review, approved: false, remarks: "too short" }, auditFacts).thenAccepted(sentBack);
    expect(given(auditDecider, ...lives.plan_confirmed, sentBack).state).toMatchObject({
      ...{ status: "plan_generated", sentBack: "too short" },
    });
    expect(
      given(auditDecider, ...lives.plan_confirmed, sentBack, { type: "PlanConfirmed", ...byCamille }).state,
    ).toMatchObject({
      ...{ status: "plan_confirmed", sentBack: null },
    });
  });

  it("est envoyé quinze jours au moins avant l’audit", () => {
    const send = (on: string): AuditCommand => ({ type: "SendPlan", by: elise, at: moment(`${on}T10:00:00Z`) });
    const { when } = given(auditDecider, ...lives.plan_reviewed);
    when(send("2026-06-01"), auditFacts).thenAccepted({
      type: "PlanSent",
      by: elise,
      at: moment("2026-06-01T10:00:00Z"),
    });
    when(send("2026-06-02"), auditFacts).thenRefused({ code: "audit/plan-sent-too-late", lastDay: day("2026-06-01") });
  });

  it("est envoyé sans ce délai pour un audit complémentaire", () => {
    const events = lives.plan_reviewed.map((event): AuditEvent => (event === scheduled ? complementary : event));
    const send: AuditCommand = { type: "SendPlan", by: elise, at: moment("2026-06-15T10:00:00Z") };
    expect(given(auditDecider, ...events).when(send, auditFacts).decision.accepted).toBe(true);
  });

  it("n’est pas envoyé tant qu’une récusation attend sa réponse", () => {
    const objected: AuditEvent = { type: "AuditorObjectedTo", by: "samira", at, auditor: camille, reason: "link" };
    given(auditDecider, ...lives.plan_reviewed, objected)
      .when({ type: "SendPlan", by: elise, at }, auditFacts)
      .thenRefused({ code: "audit/objection-pending" });
  });

  it("refait un plan tant qu’il n’est pas confirmé", () => {
    expect(
      given(auditDecider, ...lives.plan_generated, planGenerated).when(generate, auditFacts).decision.accepted,
    ).toBe(true);
  });
});

const complementary: AuditEvent = scheduled.type === "AuditScheduled" ? { ...scheduled, auditType: "C" } : scheduled;
