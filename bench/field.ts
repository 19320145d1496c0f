import type { AuditEvent } from "../src/domain/audits/audit.events.ts";
import { initialOccasion } from "../src/domain/audits/occasion.ts";
import type { AuditPlan } from "../src/domain/audits/plan.model.ts";
import { day, moment } from "../src/domain/shared/calendar.ts";
import { audit, grid, indicator, plan as shownPlan } from "../src/web/audits/audits.samples.ts";

/** Who audits on the device. */
export const session = {
  ...{ signedIn: true, demo: false, today: "2026-12-14", roles: ["auditor"], memberships: [], demoAccounts: [] },
  person: { id: "camille", name: "Camille Roux", email: "camille@habilis.example" },
} as const;

const on = day("2026-12-14");
const at = moment("2026-12-14T08:00:00Z");
const by = session.person.id;
const delays = {
  ...{ preliminaryDays: 15, planNoticeDays: 15, reportDays: 15, actionPlanDays: 15 },
  ...{ evidenceMonths: 3, minorMonths: 6, verificationMonths: 1 },
};
const check = { personId: by, role: "auditor", on, eligible: true, reasons: [], notices: [] } as const;

/** An audit opened on a referential of some size, as an auditor takes it along. */
export function fieldPackage(indicators: number) {
  const codes = Array.from({ length: indicators }, (_, n) => `A${n + 1}`);
  const events = eventsOf(codes);
  const expected =
    "Ce que l’organisme doit montrer, écrit sur plusieurs lignes comme dans un référentiel réel. ".repeat(3);
  const page = {
    ...{ position: events.length, auditId: "d1", dossierId: "d1", number: "D-2026-0001", organisationId: "o1" },
    ...{ organisationName: "Studio Plume", maySchedule: false },
    audit: audit({
      ...{ status: "opened", mode: "on_site", plan: shownPlan() },
      grid: grid(...codes.map((code) => indicator(code, { expected }))),
    }),
  };
  return {
    ...{ position: events.length, events, contents: {}, page, evidence: [], bytes: 100_000 },
    facts: {
      rules: { ...delays, objectionDays: 5, graded: false, minorsPerMajor: 5, dayMinutes: 420 },
      reportDays: 15,
    },
    referential: { version: "1", criteria: [], observations: [] },
    people: [{ id: by, name: session.person.name }],
  };
}

function eventsOf(codes: readonly string[]): readonly AuditEvent[] {
  const act = { by, at };
  return [
    {
      ...{ type: "AuditScheduled", ...act, dossierId: "d1", organisationId: "o1", auditor: by, auditType: "I" },
      ...{ mode: "on_site", proposals: [], delays, occasion: initialOccasion, check },
    },
    { type: "DatesProposed", ...act, proposals: [[on]] },
    { type: "DatesConfirmed", ...act, days: [on] },
    { type: "PreliminaryAnswersFiled", ...act, answers: "answers" },
    { type: "PreliminaryAnswersValidated", ...act },
    {
      ...{ type: "PlanGenerated", ...act, plan: planOf(codes), scheme: { scheme: "s", version: "1", hash: "h" } },
      ...{ grading: { minorsPerMajor: null }, unclearedMinors: [] },
    },
    { type: "PlanConfirmed", ...act },
    { type: "PlanReviewed", ...act, approved: true, remarks: null },
    { type: "PlanSent", ...act },
    { type: "AuditOpened", ...act, present: [] },
  ];
}

const planOf = (codes: readonly string[]): AuditPlan => ({
  ...{ days: [on], hours: { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 }, dayMinutes: 420, people: [] },
  ...{ sequences: [], slots: [], setAside: [], samples: [], seed: "0f" },
  indicators: codes.map((code) => ({ code, criterion: "A", gradable: false })),
});
