import { z } from "zod";
import { alertKinds } from "../domain/alerts/alert.events.ts";
import { closingOutcomes } from "../domain/alerts/alert.model.ts";
import { chosenGround, statedGround } from "./decisions.routes.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const statuses = [
  "open",
  "observed",
  "snoozed",
  "asked",
  "answered",
  "audit-proposed",
  "sanction-proposed",
  "closed",
] as const;
export const alertStatus = z.enum(statuses);
const outcome = z.enum([...closingOutcomes, "audit-ordered", "audit-declined", "sanction-opened"]);

const dates = {
  dueOn: civilDate.nullable(),
  answerDueOn: civilDate.nullable(),
  snoozedUntil: civilDate.nullable(),
  closedOn: civilDate.nullable(),
};

const line = z.object({
  id: z.string(),
  habilitationId: z.string(),
  habilitationNumber: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  kind: z.enum(alertKinds),
  title: z.string(),
  sentences: z.array(z.string()),
  status: alertStatus,
  outcome: outcome.nullable(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  raisedOn: civilDate,
  ...dates,
});

const grounds = z.array(chosenGround).max(20);
/** An empty reason is told by the rules, beside the others. */
const reason = { reason: optionalText(4000) };

export const alertRoutes = {
  "GET /api/alerts": query({
    action: "alert.read",
    summary: "Les alertes sur les habilitations, filtrées",
    query: z.object({
      search: optionalText(100),
      status: optionalText(200),
      kind: optionalText(300),
      mine: z.stringbool().default(false),
    }),
    answer: z.object({ count: z.int(), alerts: z.array(line) }),
  }),
  "GET /api/habilitations/:habilitationId/alerts": query({
    action: "habilitation.read",
    summary: "Les alertes d’une habilitation ; pour l’organisme, celles sur lesquelles il doit s’expliquer",
    answer: z.object({ alerts: z.array(line) }),
  }),
  "POST /api/habilitations/:habilitationId/alerts": command({
    action: "alert.examine",
    summary: "Lève une alerte sur ce que la personne a constaté",
    body: { text: text(4000) },
  }),
  "GET /api/alerts/:alertId": query({
    action: "alert.read",
    summary: "Une alerte : ses faits tels qu’ils ont été vus, ce qui a été fait, ce qui peut l’être",
    answer: z.object({
      id: z.string(),
      position: z.int(),
      status: alertStatus,
      kind: z.enum(alertKinds),
      title: z.string(),
      habilitationId: z.string(),
      habilitationNumber: z.string(),
      organisationId: z.string(),
      organisationName: z.string(),
      dossierId: z.string(),
      ...dates,
      outcome: outcome.nullable(),
      ownerId: z.string().nullable(),
      ownerName: z.string().nullable(),
      /** The last first; `text` is what somebody wrote among the facts, or the address they saw. */
      seen: z.array(
        z.object({
          on: civilDate,
          fingerprint: z.string(),
          sentences: z.array(z.string()),
          text: z.string().nullable(),
        }),
      ),
      history: z.array(
        z.object({
          type: z.string(),
          at: z.string(),
          byName: z.string(),
          text: z.string().nullable(),
          grounds: z.array(statedGround),
          attachments: z.array(z.string()),
          until: civilDate.nullable(),
          auditId: z.string().nullable(),
          outcome: z.enum(closingOutcomes).nullable(),
          /** Who it was given to. */
          ownerName: z.string().nullable(),
        }),
      ),
      /** What the person can do now. */
      accepts: z.array(z.string()),
      rules: z.object({ actionDays: z.int(), explanationDays: z.int(), snoozeMonths: z.int() }),
      grounds: z.array(
        z.object({ code: z.string(), label: z.string(), detailRequired: z.string(), acts: z.array(z.string()) }),
      ),
    }),
  }),
  "POST /api/alerts/:alertId/observation": command({
    action: "alert.examine",
    summary: "Met l’alerte en observation, avec un motif",
    body: reason,
  }),
  "POST /api/alerts/:alertId/snooze": command({
    action: "alert.examine",
    summary: "Reporte l’alerte à une date, avec un motif",
    body: { ...reason, until: civilDate },
  }),
  "POST /api/alerts/:alertId/request": command({
    action: "alert.examine",
    summary: "Demande des explications à l’organisme",
    body: reason,
  }),
  "GET /api/alerts/:alertId/request": query({
    action: "alert.explain",
    summary: "Ce que l’organisme doit expliquer, et sa réponse",
    answer: z.object({
      id: z.string(),
      position: z.int(),
      title: z.string(),
      open: z.boolean(),
      habilitationId: z.string(),
      dossierId: z.string(),
      sentences: z.array(z.string()),
      question: z.string(),
      askedAt: z.string(),
      answerDueOn: civilDate,
      answer: z.object({ at: z.string(), text: z.string(), attachments: z.array(z.string()) }).nullable(),
    }),
  }),
  "POST /api/alerts/:alertId/explanations": command({
    action: "alert.explain",
    summary: "Les explications de l’organisme, avec les pièces déposées dans son dossier",
    body: { text: optionalText(20_000), attachments: z.array(text(64)).max(20).default([]) },
  }),
  "POST /api/alerts/:alertId/audit-proposal": command({
    action: "alert.examine",
    summary: "Propose un audit complémentaire, motivé",
    body: { grounds },
  }),
  "POST /api/alerts/:alertId/sanction-proposal": command({
    action: "alert.examine",
    summary: "Propose d’ouvrir une procédure de sanction",
    body: reason,
  }),
  "POST /api/alerts/:alertId/decline": command({
    action: "alert.decide",
    summary: "Ne suit pas ce qui a été proposé, avec ses motifs",
    body: { ...reason, grounds: grounds.default([]) },
  }),
  "POST /api/alerts/:alertId/owner": command({
    action: "alert.examine",
    summary: "Confie l’alerte à un autre chargé d’affaires, ou aux responsables qualité",
    /** Empty: the quality managers. */
    body: { ...reason, personId: optionalText(64) },
  }),
  "POST /api/alerts/:alertId/closing": command({
    action: "alert.examine",
    summary: "Clôt l’alerte, avec un motif",
    body: { ...reason, outcome: z.enum(closingOutcomes) },
  }),
} as const;
