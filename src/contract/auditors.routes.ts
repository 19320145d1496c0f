import { z } from "zod";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const authorised = z.enum(["audit", "programme", "decision"]);
const conclusions = ["confirmed", "confirmed_with_recommendations", "not_confirmed"] as const;

const renewal = z.object({
  code: z.enum(["renew-authorisation", "observe-auditor"]),
  scheme: z.string(),
  function: authorised,
  dueOn: civilDate,
});

/** How the competence of those who audit, check programmes or decide is followed. */
export const auditorRoutes = {
  "GET /api/auditors": query({
    action: "auditor.follow",
    summary: "Qui est autorisé à quoi, jusqu’à quand, observé quand, et ce qu’il faut renouveler",
    answer: z.object({
      schemes: z.array(z.object({ id: z.string(), name: z.string() })),
      people: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          auditor: z.boolean(),
          /** By unbroken periods; those that are over are left out. */
          authorisations: z.array(
            z.object({ scheme: z.string(), function: authorised, from: civilDate, until: civilDate.nullable() }),
          ),
          observations: z.array(
            z.object({
              scheme: z.string(),
              dueOn: civilDate,
              last: z.object({ on: civilDate, conclusion: z.enum(conclusions) }).nullable(),
            }),
          ),
          renewals: z.array(renewal),
        }),
      ),
    }),
  }),
  "GET /api/staff/:personId/observations": query({
    action: "staff.link",
    summary: "Les observations en situation d’une personne : les siennes, ou toutes pour le responsable qualité",
    answer: z.object({
      position: z.int(),
      observations: z.array(
        z.object({
          id: z.string(),
          auditId: z.string(),
          dossierId: z.string(),
          number: z.string(),
          organisationName: z.string(),
          on: civilDate,
          observerName: z.string(),
          conclusion: z.enum(conclusions),
          recommendations: z.string().nullable(),
        }),
      ),
    }),
  }),
  "POST /api/staff/:personId/observations": command({
    action: "auditor.follow",
    summary: "Enregistre l’observation d’un auditeur en situation : l’audit, le jour, l’observateur, la conclusion",
    body: {
      auditId: text(64),
      on: civilDate,
      observer: text(64),
      conclusion: z.enum(conclusions),
      recommendations: optionalText(10_000),
    },
  }),
} as const;
