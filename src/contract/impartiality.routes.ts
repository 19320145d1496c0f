import { z } from "zod";
import { staffRoles } from "../domain/access/actor.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const linkKinds = ["employment", "consulting", "training", "family", "financial", "other"] as const;
const authorised = ["audit", "programme", "decision"] as const;
const relations = ["never", "former", "current", "requested"] as const;
const sources = ["declared", "detected"] as const;
const outcomes = ["acceptable", "acceptable-with-measures", "unacceptable"] as const;
const assignedRoles = [
  "account_manager",
  "programme_checker",
  "auditor",
  "reviewer",
  "file_reviewer",
  "decision_maker",
  "signatory",
] as const;

const lastDay = civilDate.nullable().default(null);
const period = { from: civilDate, until: civilDate.nullable() };
const named = z.object({ personId: z.string(), name: z.string() });
const people = z.array(text(64)).max(200).default([]);

const link = z.object({
  id: z.string(),
  siren: z.string(),
  organisationName: z.string().nullable(),
  kind: z.enum(linkKinds),
  ...period,
  detail: z.string().nullable(),
});

const analysis = z.object({
  outcome: z.enum(outcomes),
  reasons: z.string().nullable(),
  measures: z.array(z.string()),
  contacts: z.array(named),
  excluded: z.array(named),
  approvedByName: z.string(),
  approvedOn: civilDate,
  reviewDueOn: civilDate,
});

export const impartialityRoutes = {
  "GET /api/staff/:personId": query({
    action: "staff.link",
    summary: "Les liens déclarés et les autorisations d’une personne du certificateur",
    answer: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles: z.array(z.enum(staffRoles)),
      links: z.array(link),
      authorisations: z.array(z.object({ scheme: z.string(), function: z.enum(authorised), ...period })),
      position: z.int(),
    }),
  }),
  "POST /api/staff/:personId/links": command({
    action: "staff.link",
    summary: "Déclare un lien avec un organisme ; chacun déclare les siens",
    body: {
      siren: text(20),
      kind: z.enum(linkKinds),
      from: civilDate,
      until: lastDay,
      detail: optionalText(4000),
    },
  }),
  "POST /api/staff/:personId/links/:linkId/end": command({
    action: "staff.link",
    summary: "Indique le dernier jour d’un lien déclaré",
    body: { until: civilDate },
  }),
  "POST /api/staff/:personId/authorisations": command({
    action: "staff.authorise",
    summary: "Autorise une personne à auditer, à vérifier les programmes ou à décider",
    body: { scheme: text(40), function: z.enum(authorised), from: civilDate, until: lastDay },
  }),
  "POST /api/staff/:personId/authorisations/withdraw": command({
    action: "staff.authorise",
    summary: "Retire une autorisation, à compter d’aujourd’hui",
    body: { scheme: text(40), function: z.enum(authorised), reason: optionalText(4000) },
  }),
  "GET /api/organisations/:organisationId/impartiality": query({
    action: "impartiality.read",
    summary: "La relation Qualiopi d’un organisme et l’analyse de risques qui la concerne",
    answer: z.object({
      relation: z.object({ kind: z.enum(relations), until: civilDate.nullable(), source: z.enum(sources) }).nullable(),
      analysisNeeded: z.boolean(),
      analysis: analysis.nullable(),
      position: z.int(),
    }),
  }),
  "POST /api/organisations/:organisationId/impartiality/relation": command({
    action: "impartiality.record",
    summary: "Enregistre la relation Qualiopi d’un organisme",
    body: { kind: z.enum(relations), until: lastDay, source: z.enum(sources).default("detected") },
  }),
  "POST /api/organisations/:organisationId/impartiality/analysis": command({
    action: "impartiality.approve",
    summary: "Approuve l’analyse de risques : conclusion, mesures, interlocuteurs, personnes écartées",
    body: {
      outcome: z.enum(outcomes),
      reasons: optionalText(10_000),
      measures: z.array(text(2000)).max(50).default([]),
      contacts: people,
      excluded: people,
    },
  }),
  "GET /api/organisations/:organisationId/contacts": query({
    action: "organisation.read",
    summary: "Les interlocuteurs indépendants nommés à l’organisme",
    answer: z.object({ contacts: z.array(z.object({ name: z.string(), email: z.string() })) }),
  }),
  "GET /api/dossiers/:dossierId/eligible": query({
    action: "dossier.eligible",
    summary: "Qui peut être affecté au dossier, et pourquoi les autres ne le peuvent pas",
    query: z.object({ role: z.enum(assignedRoles) }),
    answer: z.object({
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          eligible: z.boolean(),
          /** In French, each the end of a sentence. */
          reasons: z.array(z.string()),
          /** In French: what is to be known and does not prevent the assignment. */
          notices: z.array(z.string()),
        }),
      ),
    }),
  }),
} as const;
