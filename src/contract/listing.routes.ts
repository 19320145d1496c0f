import { z } from "zod";
import { civilDate, command, optionalText, query, text, upload } from "./route.ts";

const change = z.object({
  habilitationId: z.string(),
  number: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  establishments: z.array(z.string()),
  key: z.string(),
  kind: z.enum(["granted", "lifted", "suspended", "withdrawn", "expired", "terminated", "ended"]),
  on: civilDate,
  /** Last day to declare it. */
  reportBy: civilDate,
  reportedOn: civilDate.nullable(),
  confirmedOn: civilDate.nullable(),
  reference: z.string().nullable(),
});

const chosen = z.array(z.object({ habilitationId: text(64), key: text(40) })).max(500);

const own = z.object({
  siret: z.string(),
  organisationName: z.string(),
  habilitationId: z.string(),
  number: z.string(),
  status: z.enum(["active", "suspended", "over"]),
});

const published = z.object({
  siret: z.string(),
  name: z.string(),
  role: z.enum(["prepare", "assess", "both", "other"]),
  state: z.enum(["active", "inactive", "withdrawn", "unknown"]),
});

export const listingRoutes = {
  "GET /api/list-changes": query({
    action: "listing.read",
    summary: "Les changements de la liste des organismes habilités et leur déclaration à France compétences",
    answer: z.object({ changes: z.array(change) }),
  }),
  "POST /api/list-changes/report": command({
    action: "listing.report",
    summary: "Note que des changements de la liste ont été déclarés à France compétences",
    body: { changes: chosen, reportedOn: civilDate, reference: optionalText(100) },
  }),
  "POST /api/list-changes/confirmation": command({
    action: "listing.report",
    summary: "Note que France compétences a pris en compte des changements déclarés",
    body: { changes: chosen, confirmedOn: civilDate },
  }),
  "POST /api/schemes/:scheme/list-comparisons": upload({
    action: "listing.read",
    summary: "Compare la liste des organismes habilités à un fichier de données ouvertes de France compétences",
    answer: z.object({
      format: z.enum(["xml", "csv"]),
      certification: z.string(),
      published: z.int(),
      ours: z.int(),
      discrepancies: z.array(
        z.object({
          kind: z.enum(["missing", "still-active", "wrong-role", "unknown"]),
          own: own.nullable(),
          published: published.nullable(),
        }),
      ),
    }),
  }),
} as const;
