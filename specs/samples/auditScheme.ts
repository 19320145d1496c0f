import type { PlanRequest, PlanScheme } from "../../src/domain/audits/plan.model.ts";
import type { PreliminaryQuestion } from "../../src/domain/schemes/preliminary.model.ts";
import type { AuditSequence, AuditType, Condition, Indicator } from "../../src/domain/schemes/referential.model.ts";
import type { AuditRules } from "../../src/domain/schemes/rulebook.model.ts";
import { day } from "../../src/domain/shared/calendar.ts";

/** The numbers of the scheme. */
export const auditRules: AuditRules = {
  ...{ preliminaryDays: 15, objectionDays: 5, planNoticeDays: 15, actionPlanDays: 15, evidenceMonths: 3 },
  ...{ verificationMonths: 1, graded: false, minorMonths: 6, minorsPerMajor: 5, dayMinutes: 420 },
  extendedBy: ["auditor", "quality_manager"],
};

const everyType: readonly AuditType[] = ["I", "S3", "SA", "C", "R"];
const always: Condition = { kind: "always" };

const indicator = (code: string, minutes: number, some: Partial<Indicator> = {}): Indicator => ({
  ...{ code, title: code, expected: { always: "", initial: null, active: null }, evidence: "" },
  ...{ condition: always, conditionText: "", auditTypes: everyType, weight: 2, gradable: true, minutes },
  ...some,
});

const sequence = (code: string, some: Partial<AuditSequence>): AuditSequence => ({
  ...{ code, title: code, content: "", people: ["referent"], peopleText: "", duration: { kind: "indicators" } },
  ...{ criteria: [], auditTypes: everyType, documentary: true },
  ...some,
});

/** A referential of nine indicators in five criteria, shaped like the real one. */
export const auditScheme: PlanScheme = {
  referential: {
    activeLevelWhen: { kind: "at-least", variable: "activite.ouvertes", minimum: 1 },
    criteria: [
      {
        ...{ code: "A", title: "Organisation" },
        indicators: [
          indicator("A1", 40, { gradable: false }),
          indicator("A5", 15, {
            condition: { kind: "contains-other-than", variable: "sous_traitance", value: "aucune" },
            conditionText: "Aucune sous-traitance déclarée",
          }),
        ],
      },
      { ...{ code: "D", title: "Parcours" }, indicators: [indicator("D1", 90), indicator("D2", 60)] },
      { ...{ code: "E", title: "Formateurs" }, indicators: [indicator("E1", 10), indicator("E2", 5)] },
      { ...{ code: "G", title: "Candidats" }, indicators: [indicator("G1", 10), indicator("G2", 15)] },
      { ...{ code: "H", title: "Résultats" }, indicators: [indicator("H1", 10, { auditTypes: ["S3", "SA", "R"] })] },
    ],
  },
  auditSequences: [
    sequence("SQ-1", { duration: { kind: "fixed", minutes: 15 }, documentary: false }),
    sequence("SQ-3", { criteria: ["A"] }),
    sequence("SQ-4", { criteria: ["D"] }),
    sequence("SQ-5", { criteria: ["E"], duration: { kind: "per-trainer", minutes: 20 } }),
    sequence("SQ-7", {
      ...{ criteria: ["G"], duration: { kind: "per-file", minutes: 10 }, auditTypes: ["S3", "SA", "C", "R"] },
    }),
    sequence("SQ-8", { criteria: ["H"], auditTypes: ["S3", "SA", "C", "R"] }),
    sequence("SQ-9", { duration: { kind: "fixed", minutes: 30 } }),
    sequence("SQ-10", { duration: { kind: "fixed", minutes: 30 }, documentary: false }),
  ],
  sampling: [
    { ...{ code: "trainers", label: "Formateurs", allUpTo: 3, squareRoot: true, minimum: 3 }, mustInclude: [] },
    {
      ...{ code: "trainee_files", label: "Dossiers", allUpTo: 5, squareRoot: false, minimum: 5 },
      mustInclude: ["failed", "absent"],
    },
  ],
};

/** An initial audit on site, one day, with two trainers. */
export const planRequest: PlanRequest = {
  ...{ auditType: "I", mode: "on_site", days: [day("2026-06-16")], dayMinutes: auditRules.dayMinutes },
  hours: { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 },
  people: [{ role: "referent", name: "name-of-samira" }],
  answers: { sous_traitance: ["aucune"] },
  completedBy: [],
  populations: { trainers: ["1", "2"].map((reference) => ({ reference, traits: [] })) },
  seed: "5eed5eed5eed5eed5eed5eed5eed5eed",
};

/** Three preliminary questions: a number, choices, a list. */
export const preliminaryQuestions: readonly PreliminaryQuestion[] = [
  {
    ...{ code: "Q01", variable: "activite", text: "", auditTypes: everyType, effect: "", touches: [] },
    fields: [
      { variable: "activite.ouvertes", label: "", kind: "count", options: [], columns: [], required: true },
      { variable: "activite.depuis", label: "", kind: "day", options: [], columns: [], required: false },
    ],
  },
  {
    ...{ code: "Q05", variable: "sous_traitance", text: "", auditTypes: everyType, effect: "", touches: [] },
    fields: [
      {
        ...{ variable: "sous_traitance", label: "", kind: "choices", columns: [], required: true },
        options: ["aucune", "partielle"].map((value) => ({ value, label: value })),
      },
    ],
  },
  {
    ...{ code: "Q04", variable: "formateurs", text: "", auditTypes: everyType, effect: "", touches: [] },
    fields: [
      {
        ...{ variable: "formateurs", label: "", kind: "list", options: [], required: true },
        columns: [
          { variable: "nom", label: "", kind: "text", options: [], columns: [], required: true },
          {
            ...{ variable: "statut", label: "", kind: "choice", columns: [], required: true },
            options: ["salarie", "independant"].map((value) => ({ value, label: value })),
          },
        ],
      },
    ],
  },
  {
    ...{ code: "Q11", variable: "changements", text: "", auditTypes: ["S3", "SA", "C", "R"], effect: "", touches: [] },
    fields: [{ variable: "changements", label: "", kind: "text", options: [], columns: [], required: true }],
  },
];

/** Answers that every question of an initial audit accepts. */
export const preliminaryAnswers = {
  "activite.ouvertes": 0,
  sous_traitance: ["aucune"],
  formateurs: [
    { nom: "Inès", statut: "salarie" },
    { nom: "Paul", statut: "independant" },
  ],
};
