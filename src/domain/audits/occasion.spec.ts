import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { auditFacts, camille, delays, eligible, elise, lives, samira } from "../../../specs/samples/audit.ts";
import type { Actor } from "../access/actor.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import { addDays, dayOf, moment } from "../shared/calendar.ts";
import { openActs, refusedAct } from "./audit.access.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent, Occasion } from "./audit.events.ts";
import type { AuditFacts, OccasionFacts } from "./audit.model.ts";
import type { AuditRefusal } from "./audit.refusals.ts";
import { isHidden } from "./audit.stages.ts";
import { auditTasks } from "./audit.tasks.ts";

const at = moment("2026-10-05T08:00:00Z");
const days = [addDays(dayOf(at), 10)];
const ground: Ground = {
  ...{ code: "AUC-02", family: "complementary_audit", label: "", detailRequired: "", acts: ["order_audit"] },
  ...{ appealable: "yes", appealNote: null, seriousInfringement: false },
};
const running: OccasionFacts = { running: true, busy: false, grounds: [ground], indicators: ["A1", "E1", "E2"] };
const facts = (some: Partial<OccasionFacts> = {}): AuditFacts => ({
  ...auditFacts,
  assignment: { ...eligible, open: false, occasion: { ...running, ...some } },
});

const surveillance: Occasion = { habilitationId: "h1", grounds: [], indicators: [], announced: true };
const schedule: Command<"ScheduleAudit"> = {
  ...{ type: "ScheduleAudit", by: elise, at, dossierId: "d1", organisationId: "o1", auditor: camille },
  ...{ auditType: "S3", mode: "remote", proposals: [], occasion: surveillance },
};
const ordered: Occasion = {
  ...{ habilitationId: "h1", grounds: [{ code: "AUC-02", detail: "anomaly" }], indicators: ["E2"], announced: true },
};
const order: Command<"ScheduleAudit"> = { ...schedule, auditType: "C", occasion: ordered };
const unannounced: Command<"ScheduleAudit"> = {
  ...{ ...order, proposals: [days], occasion: { ...ordered, announced: false } },
};

const scheduledAs = (command: Command<"ScheduleAudit">, occasion: Occasion): AuditEvent => ({
  ...{ ...command, type: "AuditScheduled", occasion },
  ...{ delays, check: eligible.check },
});
const refused = (command: AuditCommand, refusal: AuditRefusal, some: Partial<OccasionFacts> = {}) =>
  given(auditDecider).when(command, facts(some)).thenRefused(refusal);

describe("l’audit d’une habilitation", () => {
  it("se programme tant que l’habilitation court, sans que l’étape d’un dossier soit ouverte", () => {
    for (const auditType of ["S3", "SA", "R"] as const)
      given(auditDecider)
        .when({ ...schedule, auditType }, facts())
        .thenAccepted(scheduledAs({ ...schedule, auditType }, surveillance));
    refused(schedule, { code: "audit/habilitation-not-running" }, { running: false });
    refused(schedule, { code: "audit/already-under-way", auditType: "S3" }, { busy: true });
  });

  it("voit en plus les indicateurs que les changements touchent, chacun une fois", () => {
    const more = { ...surveillance, indicators: ["E2", "E2", "A1"] };
    given(auditDecider)
      .when({ ...schedule, occasion: more }, facts())
      .thenAccepted(scheduledAs(schedule, { ...surveillance, indicators: ["E2", "A1"] }));
    const strange = { ...surveillance, indicators: ["Z9"] };
    refused({ ...schedule, occasion: strange }, { code: "audit/indicator-unknown", indicator: "Z9" });
  });

  it("est annoncé, sauf un audit complémentaire", () => {
    refused({ ...schedule, occasion: { ...surveillance, announced: false } }, { code: "audit/must-be-announced" });
  });
});

describe("l’audit complémentaire", () => {
  it("repose sur des motifs codés, chacun avec son détail, et voit les indicateurs qu’ils concernent", () => {
    given(auditDecider).when(order, facts()).thenAccepted(scheduledAs(order, ordered));
    refused({ ...order, occasion: { ...ordered, grounds: [] } }, { code: "decision/ground-missing" });
    const bare = { ...ordered, grounds: [{ code: "AUC-02", detail: null }] };
    refused({ ...order, occasion: bare }, { code: "decision/ground-detail-missing", grounds: ["AUC-02"] });
    const strange = { ...ordered, grounds: [{ code: "SUS-01", detail: "x" }] };
    refused({ ...order, occasion: strange }, { code: "decision/ground-not-for-this", grounds: ["SUS-01"] });
    refused({ ...order, occasion: { ...ordered, indicators: [] } }, { code: "audit/scope-missing" });
  });

  it("peut ne pas être annoncé : la date est fixée d’emblée", () => {
    const occasion = { ...ordered, announced: false };
    given(auditDecider)
      .when(unannounced, facts())
      .thenAccepted(scheduledAs(unannounced, occasion), { type: "DatesConfirmed", by: elise, at, days });
    refused({ ...unannounced, proposals: [] }, { code: "audit/no-date-proposed" });
  });
});

describe("un audit qui n’est pas annoncé", () => {
  const events: readonly AuditEvent[] = [
    scheduledAs(unannounced, { ...ordered, announced: false }),
    { type: "DatesConfirmed", by: elise, at, days },
  ];
  const { state } = given(auditDecider, ...events);
  const referent: Actor = { id: samira, staff: [], memberships: [{ organisationId: "o1", role: "referent" }] };
  const auditor: Actor = { id: camille, staff: ["auditor"], memberships: [] };

  it("n’existe pas pour l’organisme tant qu’il n’est pas ouvert", () => {
    expect(state.status !== "none" && isHidden(state)).toBe(true);
    expect(openActs(referent, state)).toEqual([]);
    const subject = { organisationId: "o1", auditor: camille, hidden: true };
    expect(refusedAct(referent, "ObjectToAuditor", subject)).toEqual({ code: "access/not-found" });
    const opened = given(auditDecider, ...lives.opened).state;
    expect(opened.status !== "none" && isHidden(opened)).toBe(false);
  });

  it("se prépare par l’auditeur, qui répond aux questions à sa place", () => {
    expect(openActs(auditor, state)).toContain("AnswerPreliminaryQuestions");
    expect(auditTasks(state)).toMatchObject([
      { code: "answer-preliminary", owner: { kind: "person", personId: camille } },
    ]);
    const announced = { organisationId: "o1", auditor: camille };
    expect(refusedAct(auditor, "AnswerPreliminaryQuestions", announced)).toMatchObject({
      code: "access/not-your-function",
    });
    expect(refusedAct(referent, "AnswerPreliminaryQuestions", announced)).toBeNull();
  });
});
