import { z } from "zod";
import { mostExpected } from "../domain/activity/session.model.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const modality = z.enum(["on_site", "distance", "e_learning"]);
const remark = z.enum(["late", "trainer-not-accepted", "programme-not-validated", "modality-not-accepted"]);
const fate = z.enum(["finish", "transfer", "stop"]);
const standing = z.enum([
  ...(["planned", "running", "awaiting-headcount"] as const),
  ...(["cancelled", "stopped", "transferred", "reported"] as const),
]);
const people = z.int().min(0).max(10_000);
const programme = z.object({ id: z.string(), title: z.string(), validated: z.boolean() });

const line = z.object({
  id: z.string(),
  habilitationId: z.string(),
  habilitationNumber: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  standing,
  fate: fate.nullable(),
  from: civilDate,
  until: civilDate,
  modalities: z.array(modality),
  expected: z.int(),
  remarks: z.array(remark),
  corrected: z.boolean(),
  headcountDueOn: civilDate,
  prepared: z.int().nullable(),
  enrolled: z.int().nullable(),
  gaveUp: z.int().nullable(),
  declaredOn: civilDate,
});

const session = z.object({
  ...line.pick({ id: true, habilitationId: true, habilitationNumber: true, organisationName: true }).shape,
  ...line.pick({ standing: true, from: true, until: true, modalities: true, expected: true, remarks: true }).shape,
  position: z.int(),
  /** Null once erased. */
  where: z.string().nullable(),
  trainers: z.array(z.object({ id: z.string(), name: z.string() })),
  others: z.string().nullable(),
  programme,
  headcountDueOn: civilDate,
  fate: z.object({ fate, cause: z.string() }).nullable(),
  headcount: z.object({ prepared: z.int(), enrolled: z.int(), gaveUp: z.int(), on: civilDate }).nullable(),
  /** What the person may do now. */
  acts: z.array(z.enum(["DeclareSession", "CorrectSession", "CancelSession", "ReportHeadcount"])),
  /** The last first. */
  life: z.array(
    z.object({
      type: z.string(),
      at: z.string(),
      byName: z.string(),
      text: z.string().nullable(),
      dates: z.object({ from: civilDate, until: civilDate }).nullable(),
      headcount: z.object({ prepared: z.int(), enrolled: z.int(), gaveUp: z.int() }).nullable(),
      fate: z.object({ fate, cause: z.string() }).nullable(),
    }),
  ),
});

const typed = {
  from: civilDate,
  until: civilDate,
  modalities: z.array(modality).max(3),
  where: optionalText(500),
  trainers: z.array(text(64)).max(50).default([]),
  others: optionalText(500),
  programme: text(100),
  expected: z.int().min(1).max(mostExpected),
};

export const activityRoutes = {
  "GET /api/sessions": query({
    action: "activity.list",
    summary: "Les sessions déclarées que la personne peut lire, filtrées",
    query: z.object({ search: optionalText(100), standing: optionalText(200), remark: optionalText(200) }),
    answer: z.object({ count: z.int(), sessions: z.array(line) }),
  }),
  "GET /api/habilitations/:habilitationId/sessions": query({
    action: "habilitation.read",
    summary: "Les sessions d’une habilitation, et ce parmi quoi une nouvelle se choisit",
    answer: z.object({
      position: z.int(),
      habilitationId: z.string(),
      number: z.string(),
      sessions: z.array(line),
      choices: z.object({
        trainers: z.array(z.object({ id: z.string(), name: z.string() })),
        programmes: z.array(programme),
        modalities: z.array(z.object({ id: modality, accepted: z.boolean() })),
      }),
      rules: z.object({ declarationDaysBefore: z.int(), headcountDaysAfter: z.int() }),
      /** Whether the person may declare sessions. */
      declares: z.boolean(),
      /** Why no session can be declared today; null when one can. */
      closed: z.enum(["suspended", "over"]).nullable(),
      from: civilDate,
      /** First day on which the habilitation is over, as things stand. */
      until: civilDate,
    }),
  }),
  "POST /api/habilitations/:habilitationId/sessions": command({
    action: "activity.declare",
    summary: "Déclare une session de formation",
    body: typed,
  }),
  "GET /api/sessions/:sessionId": query({
    action: "habilitation.read",
    summary: "Une session : ce qui est déclaré, ce qui est à regarder, ses effectifs, son histoire",
    answer: session,
  }),
  "POST /api/sessions/:sessionId/correction": command({
    action: "activity.declare",
    summary: "Corrige une session déclarée",
    body: typed,
  }),
  "POST /api/sessions/:sessionId/cancellation": command({
    action: "activity.declare",
    summary: "Annule une session déclarée, avec un motif",
    body: { reason: optionalText(1000) },
  }),
  "POST /api/sessions/:sessionId/headcount": command({
    action: "activity.declare",
    summary: "Dit les personnes préparées, inscrites à l’examen, et celles qui ont renoncé par écrit",
    body: { prepared: people, enrolled: people, gaveUp: people, explanation: optionalText(2000) },
  }),
} as const;
