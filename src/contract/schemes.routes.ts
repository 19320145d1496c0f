import { z } from "zod";
import { query } from "./route.ts";

const certification = z.object({ shortName: z.string(), title: z.string(), number: z.string() });
const conditions = [
  "signatory_is_delegated",
  "activity_report_due",
  "activity_report_not_due",
  "qualiopi_certified",
  "qualiopi_deemed",
  "distance_or_elearning",
  "subcontracting",
  "intermediaries",
  "third_party_premises",
  "trainer_not_employed",
] as const;
const kinds = ["pdf", "jpeg", "png", "heic", "docx", "odt", "pptx", "odp", "xlsx", "ods"] as const;

const field = z.object({ path: z.string(), section: z.string(), label: z.string() });
const documentNeeded = z.object({
  code: z.string(),
  label: z.string(),
  per: z.enum(["organisation", "trainer", "programme", "site"]),
  requirement: z.enum(["mandatory", "conditional", "optional"]),
  condition: z.enum(conditions).nullable(),
  conditionText: z.string().nullable(),
  mustShow: z.string(),
  accepts: z.array(z.enum(kinds)),
  maximumFiles: z.int(),
  /** Age above which the document is not accepted, in months. */
  maximumAgeMonths: z.int().nullable(),
});

export const schemeRoutes = {
  "GET /api/schemes": query({
    action: "scheme.read",
    summary: "Les certifications pour lesquelles un organisme peut candidater aujourd’hui",
    answer: z.object({ schemes: z.array(z.object({ id: z.string(), certification })) }),
  }),
  "GET /api/dossiers/:dossierId/scheme": query({
    action: "dossier.read",
    summary: "Ce qu’une candidature demande : champs, pièces, compétences, thèmes",
    answer: z.object({
      certification,
      fields: z.array(field),
      documents: z.array(documentNeeded),
      competences: z.array(
        z.object({ code: z.string(), shortTitle: z.string(), text: z.string(), matrixShows: z.string() }),
      ),
      themes: z.array(z.object({ code: z.string(), title: z.string(), description: z.string(), judged: z.boolean() })),
      grounds: z.array(
        z.object({
          code: z.string(),
          family: z.string(),
          label: z.string(),
          detailRequired: z.string(),
          /** The decisions that may rest on it. */
          acts: z.array(z.string()),
        }),
      ),
      dayHours: z.number(),
      daysPerCompetence: z.number(),
      recommendedDays: z.number(),
    }),
  }),
} as const;
