import { z } from "zod";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const type = z.enum(["S3", "SA"]);
const mode = z.enum(["documentary", "audit"]);
const outcome = z.enum(["satisfactory", "with-observations", "with-nonconformities", "insufficient"]);
const result = z.enum(["conforming", "observation", "gap", "not-applicable"]);
const followUp = z.enum(["complementary-audit", "sanction-procedure", "none"]);
export const surveillanceStanding = z.enum([
  ...(["awaiting-elements", "to-conclude", "seized", "to-correct", "concluded", "set-aside"] as const),
]);
const file = z.object({ id: z.string(), name: z.string() });
const given = z.object({ text: z.string().nullable(), files: z.array(file), on: civilDate });

const line = z.object({
  id: z.string(),
  habilitationId: z.string(),
  habilitationNumber: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  managerName: z.string().nullable(),
  surveillanceType: type,
  mode,
  standing: surveillanceStanding,
  /** Late on the certifier’s side. */
  overdue: z.boolean(),
  reduced: z.boolean(),
  dueOn: civilDate,
  opensOn: civilDate,
  closesOn: civilDate,
  submittedOn: civilDate.nullable(),
  points: z.int(),
  rated: z.int(),
  outcome: outcome.nullable(),
  concludedOn: civilDate.nullable(),
  late: z.boolean().nullable(),
  openGaps: z.int(),
});

const known = z.object({
  what: z.string(),
  watch: z.boolean(),
  text: z.string().optional(),
  on: civilDate.optional(),
  count: z.int().optional(),
  of: z.int().optional(),
});

const point = z.object({
  code: z.string(),
  heading: z.enum(["quality", "requirements"]),
  text: z.string(),
  asked: z.string().nullable(),
  consequence: z.string(),
  /** Whether it rests on captures. */
  published: z.boolean(),
  known: z.array(known),
  element: given.nullable(),
  /** What was given last time. */
  before: z.string().nullable(),
  /** Told to the organisation with the conclusion. */
  rating: z.object({ result, note: z.string().nullable(), byName: z.string(), on: civilDate }).nullable(),
});

const surveillance = z.object({
  ...line.pick({ id: true, habilitationId: true, habilitationNumber: true, organisationId: true }).shape,
  ...line.pick({ organisationName: true, managerName: true, surveillanceType: true, mode: true, reduced: true }).shape,
  ...line.pick({ dueOn: true, opensOn: true, closesOn: true, submittedOn: true }).shape,
  dossierId: z.string(),
  position: z.int(),
  status: z.enum(["open", "concluded", "set-aside"]),
  title: z.string(),
  provided: z.array(z.string()),
  points: z.array(point),
  captures: z.array(
    z.object({
      id: z.string(),
      address: z.string().nullable(),
      on: civilDate,
      files: z.array(file),
      conforming: z.boolean(),
      note: z.string().nullable(),
      byName: z.string(),
    }),
  ),
  auditId: z.string().nullable(),
  /** Those that can hold it, for the staff. */
  audits: z.array(z.object({ id: z.string(), kind: z.string(), status: z.string(), auditOn: civilDate.nullable() })),
  /** What the points say of the whole so far; null for the organisation. */
  computed: outcome.nullable(),
  conclusion: z
    .object({
      outcome,
      late: z.boolean(),
      on: civilDate,
      byName: z.string(),
      quality: z.string().nullable(),
      requirements: z.string().nullable(),
    })
    .nullable(),
  gaps: z.array(
    z.object({
      point: z.string(),
      dueOn: civilDate,
      correction: given.nullable(),
      late: z.boolean(),
      cleared: z.boolean(),
      refused: z.string().nullable(),
    }),
  ),
  seizedUntil: civilDate.nullable(),
  followUp: followUp.nullable(),
  may: z.object({ answer: z.boolean(), check: z.boolean(), decide: z.boolean() }),
});

const attachments = z.array(text(64)).max(30).default([]);
const answered = { point: text(20), text: optionalText(8000), attachments };

export const surveillanceRoutes = {
  "GET /api/surveillances": query({
    action: "surveillance.list",
    summary: "Les surveillances que la personne peut lire, filtrées",
    query: z.object({
      ...{ search: optionalText(100), standing: optionalText(200) },
      /** Only those late on the certifier’s side. */
      late: z.stringbool().default(false),
    }),
    answer: z.object({ count: z.int(), surveillances: z.array(line) }),
  }),
  "GET /api/habilitations/:habilitationId/surveillances": query({
    action: "habilitation.read",
    summary: "Les surveillances d’une habilitation, la première due d’abord",
    answer: z.object({ surveillances: z.array(line) }),
  }),
  "GET /api/surveillances/:surveillanceId": query({
    action: "habilitation.read",
    summary: "Une surveillance : ses points, ce qui est connu, donné et évalué, sa conclusion et ses suites",
    answer: surveillance,
  }),
  "POST /api/surveillances/:surveillanceId/widening": command({
    action: "surveillance.check",
    summary: "Étend une surveillance réduite à tous ses points, une session ayant été ouverte",
  }),
  "POST /api/surveillances/:surveillanceId/elements": command({
    action: "surveillance.answer",
    summary: "Répond à un point, en mots et en pièces",
    body: answered,
  }),
  "POST /api/surveillances/:surveillanceId/submission": command({
    action: "surveillance.answer",
    summary: "Transmet les éléments demandés",
  }),
  "POST /api/surveillances/:surveillanceId/ratings": command({
    action: "surveillance.check",
    summary: "Évalue un point",
    body: { point: text(20), result, note: optionalText(8000) },
  }),
  "POST /api/surveillances/:surveillanceId/ratings/rest": command({
    action: "surveillance.check",
    summary: "Évalue conformes tous les points qui ne sont pas encore évalués",
  }),
  "POST /api/surveillances/:surveillanceId/captures": command({
    action: "surveillance.check",
    summary: "Verse une capture datée de ce que l’organisme publie",
    body: { address: optionalText(500), on: civilDate, attachments, conforming: z.boolean(), note: optionalText(4000) },
  }),
  "POST /api/surveillances/:surveillanceId/audit": command({
    action: "surveillance.check",
    summary: "Rattache l’audit qui tient lieu de surveillance",
    body: { auditId: text(64) },
  }),
  "POST /api/surveillances/:surveillanceId/conclusion": command({
    action: "surveillance.check",
    summary: "Conclut la surveillance sous les deux axes",
    body: { quality: optionalText(8000), requirements: optionalText(8000), insufficient: z.boolean().default(false) },
  }),
  "POST /api/surveillances/:surveillanceId/corrections": command({
    action: "surveillance.answer",
    summary: "Dépose la correction d’un écart",
    body: answered,
  }),
  "POST /api/surveillances/:surveillanceId/corrections/judgement": command({
    action: "surveillance.check",
    summary: "Lève un écart, ou dit pourquoi sa correction n’est pas retenue",
    body: { point: text(20), cleared: z.boolean(), note: optionalText(4000) },
  }),
  "POST /api/surveillances/:surveillanceId/follow-up": command({
    action: "surveillance.follow-up",
    summary: "Décide de la suite d’une surveillance insuffisante, avec un motif",
    body: { followUp, reason: optionalText(4000) },
  }),
} as const;
