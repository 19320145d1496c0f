import { z } from "zod";
import { auditStatuses } from "./auditView.ts";
import { civilDate, command, query } from "./route.ts";

const change = z.object({ code: z.string(), title: z.string(), change: z.enum(["added", "removed", "changed"]) });
const parts = ["title", "expected", "evidence", "condition", "auditTypes", "weight", "gradable", "minutes"] as const;

const changes = z.object({
  indicators: z.array(z.object({ ...change.shape, parts: z.array(z.enum(parts)) })),
  numbers: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  documents: z.array(change),
  questions: z.array(change),
  prerequisites: z.array(change),
  regulations: z.array(change),
  grounds: z.array(change),
});

const version = {
  scheme: z.string(),
  version: z.string(),
  name: z.string(),
  effectiveOn: civilDate,
  publishedAt: z.string().nullable(),
  publishedByName: z.string().nullable(),
  inForce: z.boolean(),
};

/** The versions of the schemes: what each changes, whom it touches, its publication. */
export const schemeVersionRoutes = {
  "GET /api/scheme-versions": query({
    action: "scheme.edit",
    summary: "Les versions de chaque dispositif, publiées ou en attente de publication",
    answer: z.object({ versions: z.array(z.object(version)) }),
  }),
  "GET /api/scheme-versions/:scheme/:version": query({
    action: "scheme.edit",
    summary: "Ce qu’une version change à la précédente, et les audits et organismes qu’elle concerne",
    answer: z.object({
      position: z.int(),
      version: z.string(),
      hash: z.string(),
      name: z.string(),
      effectiveOn: civilDate,
      publishedAt: z.string().nullable(),
      /** Days of notice that the texts it changes ask for; null when it changes none (R-REG-3). */
      noticeDays: z.int().nullable(),
      /** The version that it follows; null for the first one. */
      before: z.string().nullable(),
      changes: changes.nullable(),
      audits: z.array(
        z.object({
          id: z.string(),
          dossierId: z.string(),
          number: z.string(),
          organisationName: z.string(),
          kind: z.string(),
          auditOn: civilDate.nullable(),
          status: z.enum(auditStatuses),
          fate: z.enum(["keeps", "takes-new"]),
        }),
      ),
      dossiers: z.array(
        z.object({ dossierId: z.string(), number: z.string(), organisationName: z.string(), version: z.string() }),
      ),
      habilitations: z.array(z.object({ id: z.string(), number: z.string(), organisationName: z.string() })),
    }),
  }),
  "POST /api/scheme-versions/:scheme/:version/publication": command({
    action: "scheme.edit",
    summary: "Publie une version du dispositif, à sa date d’effet",
    /** Of the text that was read on the screen. */
    body: { hash: z.string().min(1).max(64) },
  }),
} as const;
