import { z } from "zod";
import { ratings } from "./auditGrid.ts";

import { query, save } from "./route.ts";

const selfRated = z.object({ rating: z.enum(ratings).nullable(), note: z.string().max(4000) });
/** By indicator. */
const notes = z.record(z.string().max(20), selfRated).refine((given) => Object.keys(given).length <= 300);

const concern = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("applies") }),
  z.object({ kind: z.literal("set-aside"), reason: z.string() }),
  z.object({ kind: z.literal("depends"), reason: z.string() }),
]);

/** The rehearsal of an audit by the organisation, for itself alone. */
export const rehearsalRoutes = {
  "GET /api/audits/:auditId/rehearsal": query({
    action: "audit.rehearse",
    summary: "La grille réelle et ce que l’organisme y a noté pour lui-même ; le certificateur ne la lit pas",
    answer: z.object({
      number: z.string(),
      schemeVersion: z.string(),
      /** The audit that is rehearsed. */
      kind: z.string(),
      /** Whether the indicators are chosen on answers of the organisation. */
      answered: z.boolean(),
      criteria: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          indicators: z.array(
            z.object({
              code: z.string(),
              title: z.string(),
              expected: z.string(),
              evidence: z.string(),
              weight: z.int(),
              concern,
            }),
          ),
        }),
      ),
      notes,
      version: z.int(),
      savedAt: z.string().nullable(),
    }),
  }),
  "PUT /api/audits/:auditId/rehearsal": save({
    action: "audit.rehearse",
    summary:
      "Garde les notes de la répétition ; refusé si quelqu’un de l’organisme en a enregistré d’autres entre-temps",
    body: z.object({ version: z.int().min(0), notes }),
    answer: z.object({ version: z.int(), savedAt: z.string() }),
  }),
} as const;
