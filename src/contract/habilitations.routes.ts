import { z } from "zod";
import { proposals } from "./auditForms.ts";
import { auditModes, auditStatuses, auditTypes } from "./auditView.ts";
import { chosenGround, notification, statedGround } from "./decisions.routes.ts";
import { correction, habilitationStatus } from "./procedure.routes.ts";
import { civilDate, command, download, optionalText, query, text } from "./route.ts";

const status = habilitationStatus;

const line = z.object({
  id: z.string(),
  number: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  dossierId: z.string(),
  managerName: z.string().nullable(),
  status,
  since: civilDate,
  /** Shown « suspendue – décision en cours » (R-SUS-3). */
  awaitsDecision: z.boolean(),
  /** The sanction without effect while an appeal against it is examined. */
  stay: z.object({ sanction: z.enum(["suspension", "withdrawal"]), from: civilDate }).nullable(),
  effectiveOn: civilDate,
  expiresOn: civilDate,
  endedOn: civilDate,
});

/** What the notification of starts a delay. */
const notifiable = z.enum([
  ...(["suspension", "withdrawal", "refused-lift"] as const),
  ...(["grievances-suspension", "grievances-withdrawal"] as const),
]);
const laterTypes = z.enum(["S3", "SA", "C", "R"]);

const milestone = z.object({ kind: z.string(), dueOn: civilDate, opensOn: civilDate, closesOn: civilDate });
const file = z.object({ id: z.string(), name: z.string(), ready: z.boolean() });
const owner = z.object({ kind: z.string(), role: z.string().optional(), personId: z.string().optional() });

const scope = z.object({
  establishments: z.array(z.object({ value: z.string(), name: z.string(), siret: z.string(), address: z.string() })),
  programmes: z.array(z.object({ value: z.string(), title: z.string(), version: z.string(), duration: z.string() })),
  modalities: z.array(z.object({ value: z.string(), name: z.string() })),
  trainers: z.array(z.object({ value: z.string(), name: z.string(), competences: z.string() })),
});

const lived = z.object({
  type: z.string(),
  at: z.string(),
  byName: z.string(),
  on: civilDate,
  until: civilDate.nullable(),
  reference: z.string().nullable(),
  text: z.string().nullable(),
  grounds: z.array(statedGround),
});

const habilitation = z.object({
  ...line.omit({ since: true, endedOn: true }).shape,
  position: z.int(),
  dossierNumber: z.string(),
  certification: z.object({ title: z.string(), number: z.string(), registrationEndsOn: civilDate.nullable() }),
  lastDay: civilDate,
  ending: z.object({ status, on: civilDate }),
  calendar: z.array(milestone),
  periods: z.array(z.object({ status, from: civilDate, until: civilDate.nullable() })),
  deadlines: z.array(z.object({ rule: z.string(), what: z.string(), dueOn: civilDate, owner })),
  scope: scope.nullable(),
  agreement: z.object({ reference: z.string(), copy: file.nullable() }).nullable(),
  attestation: file.nullable(),
  life: z.array(lived),
  /** Of the suspension that goes on. */
  failings: z.array(z.object({ ...statedGround.shape, ...correction })),
  /** Its audits, the last first. */
  audits: z.array(
    z.object({
      id: z.string(),
      auditType: z.enum(auditTypes),
      kind: z.string(),
      mode: z.enum(auditModes),
      status: z.enum(auditStatuses),
      auditorName: z.string(),
      auditOn: civilDate.nullable(),
      openNonconformities: z.int(),
      /** Whether the organisation is not to know of it yet. */
      hidden: z.boolean(),
    }),
  ),
  /** The types of audit that the person may schedule now. */
  schedulable: z.array(laterTypes),
  /** The indicators of the referential in force, from which the scope of an audit is completed. */
  indicators: z.array(z.object({ code: z.string(), title: z.string() })),
  /** What is decided or reproached and whose notification is awaited, with the letter to send. */
  toNotify: z.array(z.object({ decision: notifiable, decidedOn: civilDate, letter: file.nullable() })),
  /** The numbers of the scheme that the dates and the acts follow: months, years and days. */
  rules: z.object({
    years: z.int(),
    firstSurveillanceMonths: z.int(),
    surveillanceWindowDays: z.int(),
    renewalOpensMonthsBefore: z.int(),
    renewalFileMonthsBefore: z.int(),
    terminationNoticeMonths: z.int(),
    suspensionMonths: z.int(),
    proofDaysBeforeEnd: z.int(),
    observationDays: z.int(),
    hearingDays: z.int(),
    decisionDays: z.int(),
    reviewDays: z.int(),
    mentionRemovalWorkingDays: z.int(),
    appealDays: z.int(),
  }),
  /** The grounds that an act can rest on; those of an end only for the organisation. */
  grounds: z.array(
    z.object({
      code: z.string(),
      family: z.string(),
      label: z.string(),
      detailRequired: z.string(),
      acts: z.array(z.string()),
      seriousInfringement: z.boolean(),
    }),
  ),
});

const grounds = z.array(chosenGround).max(20);
const sessions = z
  .array(z.object({ sessionId: text(64), fate: z.enum(["finish", "transfer", "stop"]) }))
  .max(500)
  .default([]);
/** The fingerprint of what the act touches, as the screen showed it. */
const effectsSeen = text(64);
const failing = z.object({
  ...chosenGround.shape,
  proofExpected: optionalText(4000),
  proofDueOn: civilDate.nullable().default(null),
});

export const habilitationRoutes = {
  "POST /api/habilitations/:habilitationId/audits": command({
    action: "audit.schedule",
    summary: "Programme un audit de surveillance ou de renouvellement, ou ordonne un audit complémentaire motivé",
    body: {
      ...{ auditType: laterTypes, mode: z.enum(auditModes), auditor: text(64), proposals: proposals.default([]) },
      grounds: grounds.default([]),
      indicators: z.array(text(20)).max(200).default([]),
      announced: z.boolean().default(true),
    },
  }),
  "GET /api/habilitations": query({
    action: "habilitation.read",
    summary: "Les habilitations que la personne peut lire, filtrées",
    query: z.object({ search: optionalText(100), status: optionalText(200) }),
    answer: z.object({ count: z.int(), habilitations: z.array(line) }),
  }),
  "GET /api/habilitations/:habilitationId": query({
    action: "habilitation.read",
    summary: "Une habilitation entière : son statut du jour, ses échéances, son périmètre, ses décisions",
    answer: habilitation,
  }),
  "GET /api/attestations/:number": download({
    action: "habilitation.read",
    summary: "L’attestation d’une habilitation, par son numéro",
  }),
  "POST /api/habilitations/:habilitationId/observations": command({
    action: "habilitation.observe",
    summary: "Reçoit les observations de l’organisme",
    body: { text: optionalText(20_000), receivedOn: civilDate },
  }),
  "POST /api/habilitations/:habilitationId/suspension": command({
    action: "habilitation.sanction",
    summary: "Suspend l’habilitation, avec la preuve attendue pour chaque manquement",
    body: { failings: z.array(failing).max(20), from: civilDate, urgency: optionalText(4000), sessions, effectsSeen },
  }),
  "POST /api/habilitations/:habilitationId/lift": command({
    action: "habilitation.sanction",
    summary: "Lève la suspension, une fois les manquements corrigés",
    body: { grounds },
  }),
  "POST /api/habilitations/:habilitationId/lift-refusal": command({
    action: "habilitation.sanction",
    summary: "Refuse de lever la suspension, avec ses motifs",
    body: { grounds },
  }),
  "POST /api/habilitations/:habilitationId/withdrawal": command({
    action: "habilitation.sanction",
    summary: "Retire l’habilitation définitivement, ce qui résilie la convention",
    body: { grounds, effectiveOn: civilDate, sessions, effectsSeen },
  }),
  "POST /api/habilitations/:habilitationId/notification": command({
    action: "habilitation.notify",
    summary: "Enregistre la notification d’une sanction, qui ouvre ses délais",
    body: { decision: notifiable, ...notification },
  }),
  "POST /api/habilitations/:habilitationId/termination": command({
    action: "habilitation.terminate",
    summary: "Met fin à l’habilitation à la demande de l’organisme, après le préavis",
    body: { grounds, effectiveOn: civilDate, noticeWaived: z.boolean().default(false), sessions, effectsSeen },
  }),
} as const;
