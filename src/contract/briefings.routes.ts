import { z } from "zod";
import { organisationRoles } from "../domain/access/actor.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const reader = z.object({ personId: z.string(), name: z.string(), at: z.string() });

const documentToRead = z.object({
  code: z.string(),
  title: z.string(),
  kind: z.enum(["regulations", "terms"]),
  version: z.string(),
  effectiveOn: civilDate,
  hash: z.string(),
  markdown: z.string(),
  acknowledgedBy: z.array(reader),
});

const session = z.object({
  id: z.string(),
  label: z.string(),
  heldOn: civilDate,
  recordedByName: z.string(),
  attendance: z.array(z.object({ personId: z.string(), name: z.string(), questions: z.string().nullable() })),
});

const member = z.object({
  personId: z.string(),
  name: z.string(),
  roles: z.array(z.enum(organisationRoles)),
  /** Whether the step waits for them. */
  required: z.boolean(),
  attended: z.boolean(),
  /** Codes of the texts they have not acknowledged. */
  toRead: z.array(z.string()),
});

export const briefingRoutes = {
  "GET /api/dossiers/:dossierId/briefing": query({
    action: "dossier.read",
    summary: "Le règlement et les modalités à lire, la session d’information, et qui a fait quoi",
    answer: z.object({
      position: z.int(),
      open: z.boolean(),
      complete: z.boolean(),
      completedOn: civilDate.nullable(),
      dueOn: civilDate.nullable(),
      title: z.string(),
      topics: z.array(z.string()),
      kinds: z.array(z.object({ code: z.string(), label: z.string(), description: z.string(), minutes: z.int() })),
      documents: z.array(documentToRead),
      /** The texts of later versions, to be acknowledged again (R-REG-3). */
      newTerms: z.array(
        z.object({
          version: z.string(),
          effectiveOn: civilDate,
          inForce: z.boolean(),
          documents: z.array(documentToRead),
          /** Those who must acknowledge and have not yet. */
          left: z.array(z.object({ personId: z.string(), name: z.string() })),
        }),
      ),
      sessions: z.array(session),
      people: z.array(member),
    }),
  }),
  "POST /api/dossiers/:dossierId/briefing/sessions": command({
    action: "briefing.hold",
    summary: "Enregistre une session d’information tenue, avec les personnes présentes et leurs questions",
    body: {
      kind: text(40),
      heldOn: civilDate,
      attendance: z.array(z.object({ personId: text(64), questions: optionalText(4000) })).max(50),
    },
  }),
  "POST /api/dossiers/:dossierId/briefing/acknowledgements": command({
    action: "briefing.acknowledge",
    summary: "La personne connectée accuse lecture d’un texte, dans la version qu’elle a lue",
    body: { document: text(80), version: text(20), hash: text(64) },
  }),
} as const;
