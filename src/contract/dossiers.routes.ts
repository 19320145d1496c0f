import { z } from "zod";
import { dossierContent } from "./dossierContent.ts";
import { civilDate, command, download, optionalText, query, save, text, upload } from "./route.ts";

const statuses = [
  "draft",
  "submitted",
  "incomplete",
  "refusal_proposed",
  "accepted",
  "refused",
  "abandoned",
  "concluded",
] as const;

/** A point that keeps the dossier from being deposited, or that is to be looked at; its words are the screen's. */
const point = z.looseObject({ code: z.string() });
const attachment = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  mediaType: z.string(),
  at: z.string(),
});
const themes = [
  "professionalism",
  "teaching_capacity",
  "certification_requirements",
  "qualiopi",
  "transparency",
  "impartiality",
] as const;
const judgement = z.object({ theme: z.enum(themes), satisfied: z.boolean(), note: text(4000) });
const ground = z.object({ code: text(20), detail: text(4000) });
const coverage = z.object({
  competence: z.string(),
  covered: z.boolean(),
  theoryMinutes: z.int(),
  practiceMinutes: z.int(),
  formative: z.boolean(),
});

const summary = z.object({
  id: z.string(),
  number: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  status: z.enum(statuses),
  stage: z.string(),
  managerName: z.string().nullable(),
  submittedOn: civilDate.nullable(),
  dueOn: civilDate.nullable(),
});

const raisedPoint = z.object({ id: z.string(), section: z.string(), text: z.string(), answer: z.string().nullable() });
const programmeVersion = z.object({
  version: z.int(),
  filedOn: civilDate,
  judged: z.object({ approved: z.boolean(), byName: z.string(), on: civilDate }).nullable(),
});

const dossier = z.object({
  ...summary.shape,
  position: z.int(),
  tasks: z.array(
    z.object({ code: z.string(), mine: z.boolean(), owner: z.string(), dueOn: civilDate.nullable(), rule: z.string() }),
  ),
  scheme: z.object({ scheme: z.string(), version: z.string() }),
  /** In which order the scheme puts the audit and the quiz. */
  order: z.enum(["audit-then-quiz", "quiz-then-audit", "parallel"]),
  managerId: z.string().nullable(),
  closesOn: civilDate.nullable(),
  content: dossierContent,
  draft: z.object({ version: z.int(), savedAt: z.string().nullable() }).nullable(),
  missing: z.array(point),
  observations: z.array(point),
  coverage: z.array(coverage),
  programmeObservations: z.array(point),
  attachments: z.array(attachment),
  points: z.array(raisedPoint),
  answerBy: civilDate.nullable(),
  programme: z
    .object({ id: z.string(), status: z.string(), position: z.int(), versions: z.array(programmeVersion) })
    .nullable(),
  reapplyFrom: civilDate.nullable(),
  grounds: z.array(z.object({ code: z.string(), detail: z.string() })),
  /** How the application was judged; null while it is not. The opinions by theme are for the staff. */
  judgement: z
    .object({
      accepted: z.boolean(),
      on: civilDate,
      byName: z.string(),
      reason: z.string().nullable(),
      themes: z.array(z.object({ theme: z.string(), satisfied: z.boolean(), note: z.string().nullable() })),
    })
    .nullable(),
});

const historyEntry = z.object({
  id: z.string(),
  at: z.string(),
  byName: z.string(),
  type: z.string(),
  /** The part of the dossier it happened to: « dossier », « programme », « audit ». */
  part: z.string(),
  /** What was written then, in full; null when nothing was, or when it was erased. */
  text: z.string().nullable(),
  /** Identifiers of the files that came with it. */
  attachments: z.array(z.string()),
  internal: z.boolean(),
  /** What it is about, as its sentence names it. */
  facts: z.object({
    person: z.string().nullable(),
    way: z.string().nullable(),
    indicator: z.string().nullable(),
    criteria: z.array(z.string()).nullable(),
    text: z.object({ title: z.string(), version: z.string() }).nullable(),
    days: z.array(z.string()),
  }),
});

export const dossierRoutes = {
  "POST /api/dossiers": command({
    action: "dossier.open",
    summary: "Ouvre une candidature pour un organisme",
    body: { organisationId: text(9), scheme: text(40) },
  }),
  "GET /api/dossiers": query({
    action: "dossier.list",
    summary: "Les dossiers que la personne peut lire, filtrés",
    query: z.object({
      search: optionalText(100),
      status: optionalText(200),
      stage: optionalText(200),
      mine: z.stringbool().default(false),
      manager: optionalText(2000),
      late: z.stringbool().default(false),
      age: optionalText(100),
      overrun: optionalText(100),
    }),
    /** `count` is that of all; the lines stop at the most that one reads. */
    answer: z.object({
      count: z.int(),
      dossiers: z.array(summary),
      managers: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  "GET /api/dossiers/:dossierId": query({ action: "dossier.read", summary: "Un dossier entier", answer: dossier }),
  "GET /api/dossiers/:dossierId/history": query({
    action: "dossier.read",
    summary: "Tout ce qui est arrivé au dossier, dans l’ordre",
    answer: z.object({ entries: z.array(historyEntry) }),
  }),
  "PUT /api/dossiers/:dossierId/draft": save({
    action: "dossier.edit",
    summary: "Garde le brouillon tel qu’il est ; refusé si un autre onglet l’a modifié",
    body: z.object({ version: z.int().min(0), content: dossierContent }),
    answer: z.object({ version: z.int(), savedAt: z.string() }),
  }),
  "POST /api/dossiers/:dossierId/files": upload({
    action: "dossier.write",
    summary: "Dépose un fichier dans le dossier",
    /** With the SHA-256 of its bytes, by which an audit names a photo. */
    answer: z.object({ ...attachment.shape, hash: z.string() }),
  }),
  "GET /api/dossiers/:dossierId/files/:attachmentId": download({
    action: "dossier.read",
    summary: "Un fichier du dossier",
  }),
  "GET /api/dossiers/:dossierId/archive": download({
    action: "dossier.archive",
    summary: "Le dossier entier en un fichier ZIP : ce qui a été déposé, les pièces, l’historique",
  }),
  "POST /api/dossiers/:dossierId/submit": command({ action: "dossier.submit", summary: "Dépose le dossier" }),
  "POST /api/dossiers/:dossierId/points": command({
    action: "dossier.instruct",
    summary: "Demande des compléments, point par point",
    body: { points: z.array(z.object({ section: text(40), text: text(4000) })).max(50) },
  }),
  "POST /api/dossiers/:dossierId/points/:pointId/answer": command({
    action: "dossier.edit",
    summary: "Répond à un point demandé",
    body: { text: text(4000) },
  }),
  "POST /api/dossiers/:dossierId/accept": command({
    action: "dossier.instruct",
    summary: "Prononce la recevabilité, thème par thème",
    body: { themes: z.array(judgement).max(20), reason: text(4000) },
  }),
  "POST /api/dossiers/:dossierId/refusal-proposal": command({
    action: "dossier.instruct",
    summary: "Propose un refus motivé, que seul un décideur peut prononcer",
    body: { themes: z.array(judgement).max(20), grounds: z.array(ground).max(20) },
  }),
  "POST /api/dossiers/:dossierId/manager": command({
    action: "dossier.reassign",
    summary: "Confie le dossier à un chargé d’affaires",
    body: { personId: text(64), reason: optionalText(1000) },
  }),
  "POST /api/dossiers/:dossierId/withdraw": command({
    action: "dossier.abandon",
    summary: "L’organisme renonce à sa candidature",
    body: { reason: optionalText(2000) },
  }),
  "POST /api/dossiers/:dossierId/closure-notice": command({
    action: "dossier.close",
    summary: "Annonce le classement d’un dossier resté sans réponse",
  }),
  "POST /api/dossiers/:dossierId/close": command({
    action: "dossier.close",
    summary: "Classe sans suite un dossier resté sans réponse",
    body: { reason: optionalText(2000) },
  }),
  "POST /api/dossiers/:dossierId/messages": command({
    action: "dossier.write",
    summary: "Écrit un message dans le fil du dossier",
    body: {
      text: text(6000),
      internal: z.boolean().default(false),
      attachments: z.array(z.uuid()).max(20).default([]),
    },
  }),
  "POST /api/programmes/:programmeId/approve": command({
    action: "programme.judge",
    summary: "Valide une version du programme, compétence par compétence",
    body: {
      version: z.int(),
      items: z.array(z.object({ competence: text(10), covered: z.boolean(), note: optionalText(2000) })).max(50),
    },
  }),
  "POST /api/programmes/:programmeId/changes": command({
    action: "programme.judge",
    summary: "Demande des modifications du programme",
    body: {
      version: z.int(),
      items: z.array(z.object({ competence: text(10), covered: z.boolean(), note: optionalText(2000) })).max(50),
      reason: optionalText(4000),
    },
  }),
} as const;
