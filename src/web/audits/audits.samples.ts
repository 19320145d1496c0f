import type { Audit, Indicator, ListedAudit, Nonconformity, Plan } from "./audit.query.ts";

/** An indicator of a grid; only what a specification is about is given. */
export const indicator = (code: string, some: Partial<Indicator> = {}): Indicator => ({
  ...{ code, title: `Indicateur ${code}`, expected: "Ce qui est attendu.", usualEvidence: "Ce qui le prouve." },
  ...{ weight: 2, gradable: false, applies: true, reason: null, evidence: [], rating: null, note: null },
  ...{ photos: [], flagged: false, previous: null },
  ...some,
});

/** A nonconformity as it stands once written. */
export const nonconformity = (id: string, some: Partial<Nonconformity> = {}): Nonconformity => ({
  ...{ id, indicator: "A1", indicatorTitle: "Indicateur A1", grade: "binary", gradeReason: null },
  ...{ finding: "Le constat.", risk: "Le risque.", status: "open", plan: null, planRefused: null, evidence: [] },
  ...{
    comment: null,
    submittedAt: null,
    opinion: null,
    settledAt: null,
    consequence: null,
    disagreements: [],
    deadlines: [],
    can: [],
    ...{ expected: "", photos: [], hand: null, extendable: [], exchanges: [] },
  },
  ...some,
});

const auditor = { id: "camille", name: "Camille" };
const progress = { applicable: 0, rated: 0, conforming: 0, nonconforming: 0, notApplicable: 0 };

/** A grid of one criterion by letter. */
export const grid = (...indicators: readonly Indicator[]): Audit["grid"] =>
  [...Map.groupBy(indicators, ({ code }) => code.charAt(0))].map(([code, ofCriterion]) => ({
    ...{ code, title: `Critère ${code}`, progress, auditor, yours: true, indicators: ofCriterion },
  }));

/** A plan of one day. */
export const plan = (some: Partial<Plan> = {}): Plan => ({
  ...{ days: ["2026-12-14"], hours: { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 }, people: [] },
  ...{ sequences: [], samples: [], seed: "0f", sentBack: null, dueOn: null },
  ...some,
});

/** An audit of Studio Plume by Camille; only what a specification is about is given. */
export const audit = (some: Partial<Audit> = {}): Audit => ({
  ...{ id: "d1", auditType: "I", kind: "Audit initial", mode: "remote", status: "draft", scheduledOn: "2026-11-23" },
  ...{ occasion: null, cancelled: null, dates: { status: "none", proposals: [], days: [], reason: null } },
  team: {
    ...{ auditor, sharing: [] },
    formerAuditors: [],
    objection: null,
    objectionUntil: "2026-11-28",
  },
  preliminary: {
    ...{ questions: [], source: "prefilled", values: {}, missing: [], validated: false, dueOn: null, people: [] },
  },
  ...{ plan: null, grid: [], progress: null, nonconformities: [], opening: null, closing: null, record: null },
  ...{ sampledFiles: [], incidents: [], departures: [] },
  ...{ reportDraft: null, reports: [], documents: [], tasks: [], can: [] },
  ...some,
});

/** An audit of the list. */
export const listed = (id: string, some: Partial<ListedAudit> = {}): ListedAudit => ({
  attention: [],
  ...{
    id,
    dossierId: id,
    number: "D-2026-0001",
    organisationId: "1",
    organisationName: "Studio Plume",
    auditType: "I",
  },
  ...{ kind: "Audit initial", mode: "remote", status: "plan_sent", auditorId: "camille", auditorName: "Camille" },
  ...{ scheduledOn: "2026-11-01", auditOn: "2026-12-14", openNonconformities: 0, task: null, dueOn: null },
  ...some,
});
