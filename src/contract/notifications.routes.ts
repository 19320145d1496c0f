import { z } from "zod";
import { civilDate, command, query, text } from "./route.ts";

const line = z.object({
  habilitationId: z.string().nullable(),
  dossierId: z.string(),
  /** That of the habilitation, or of the application refused. */
  number: z.string(),
  organisationName: z.string(),
  decision: z.enum([
    ...(["grievances-suspension", "grievances-withdrawal", "suspension", "refused-lift", "withdrawal"] as const),
    ...(["refused-application", "refused-habilitation"] as const),
  ]),
  /** Whether only a registered letter proves its date. */
  registered: z.boolean(),
  decidedOn: civilDate,
  notifiedOn: civilDate.nullable(),
  channel: z.enum(["email", "registered-letter"]).nullable(),
  reference: z.string().nullable(),
  until: civilDate.nullable(),
  mails: z.array(
    z.object({ id: z.string(), recipient: z.string(), sentAt: z.string().nullable(), undelivered: z.boolean() }),
  ),
});

const undelivered = z.object({
  id: z.string(),
  code: z.string(),
  subject: z.string(),
  recipient: z.string(),
  at: z.string(),
  reason: z.string(),
  dossierId: z.string().nullable(),
  dossierNumber: z.string().nullable(),
  organisationName: z.string().nullable(),
  managerName: z.string().nullable(),
  /** Whether the person who asks follows the dossier. */
  mine: z.boolean(),
  reached: z.object({ by: z.string(), at: z.string(), how: z.string() }).nullable(),
});

export const notificationRoutes = {
  "GET /api/notifications": query({
    action: "notification.follow",
    summary: "Ce qui est à notifier, ce qui l’a été, et les messages non remis",
    answer: z.object({ toMake: z.array(line), made: z.array(line), undelivered: z.array(undelivered) }),
  }),
  "POST /api/mails/:mailId/return": command({
    action: "notification.follow",
    summary: "Note qu’un message est revenu : aucun délai ne court de lui",
    body: { reason: text(500) },
  }),
  "POST /api/mails/:mailId/reached": command({
    action: "notification.follow",
    summary: "Note comment la personne a été jointe autrement",
    body: { how: text(500) },
  }),
} as const;
