import { z } from "zod";
import { query } from "./route.ts";

const field = z.object({ path: z.string(), section: z.string(), label: z.string() });
const documentNeeded = z.object({
  code: z.string(),
  label: z.string(),
  per: z.enum(["organisation", "trainer", "programme", "site"]),
  requirement: z.enum(["mandatory", "conditional", "optional"]),
  condition: z.string().nullable(),
  conditionText: z.string().nullable(),
  mustShow: z.string(),
  maximumFiles: z.int(),
});

export const schemeRoutes = {
  "GET /api/dossiers/:dossierId/scheme": query({
    action: "dossier.read",
    summary: "Ce qu’une candidature demande : champs, pièces, compétences, thèmes",
    answer: z.object({
      certification: z.object({ shortName: z.string(), title: z.string(), number: z.string() }),
      fields: z.array(field),
      documents: z.array(documentNeeded),
      competences: z.array(
        z.object({ code: z.string(), shortTitle: z.string(), text: z.string(), matrixShows: z.string() }),
      ),
      themes: z.array(z.object({ code: z.string(), title: z.string(), description: z.string(), judged: z.boolean() })),
      grounds: z.array(
        z.object({ code: z.string(), family: z.string(), label: z.string(), detailRequired: z.string() }),
      ),
      dayHours: z.number(),
      recommendedDays: z.number(),
    }),
  }),
} as const;
