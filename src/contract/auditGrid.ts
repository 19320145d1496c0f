import { z } from "zod";
import { civilDate } from "./route.ts";

export const ratings = ["conforming", "nonconforming", "not_applicable"] as const;

export const grades = ["binary", "minor", "major"] as const;
/** The life of a nonconformity. */
export const nonconformityStatuses = [
  "open",
  "plan_proposed",
  "plan_accepted",
  "plan_refused",
  "evidence_submitted",
  "evidence_refused",
  "cleared",
  "failed",
] as const;

const person = z.object({ id: z.string(), name: z.string() });
/** A file of the dossier; without an identifier when it is no longer there. */
export const piece = z.object({ attachmentId: z.string().nullable(), name: z.string() });
const text = z.string().nullable();

/** How far the rating has got. */
export const progress = z.object({
  applicable: z.int(),
  rated: z.int(),
  conforming: z.int(),
  nonconforming: z.int(),
  notApplicable: z.int(),
});

const evidence = z.object({
  id: z.string(),
  ...piece.shape,
  byName: z.string(),
  preassessment: z.object({ sufficient: z.boolean(), note: text }).nullable(),
  quarantined: text,
});

export const photo = z.object({
  id: z.string(),
  /** The nonconformity that it shows. */
  nonconformity: text,
  ...piece.shape,
  caption: text,
});

const indicator = z.object({
  code: z.string(),
  title: z.string(),
  /** What is expected of this organisation, at this audit. */
  expected: z.string(),
  usualEvidence: z.string(),
  weight: z.int(),
  /** Whether the auditor chooses how grave a nonconformity is there. */
  gradable: z.boolean(),
  applies: z.boolean(),
  /** Why it is set aside; null when it applies. */
  reason: text,
  evidence: z.array(evidence),
  /** What the audit before found there; null when it did not see it, or when there was none. */
  previous: z
    .object({
      kind: z.string(),
      on: civilDate,
      rating: z.enum(ratings),
      note: text,
      nonconformities: z.array(
        z.object({
          id: z.string(),
          grade: z.enum(grades),
          status: z.enum(nonconformityStatuses),
          finding: z.string(),
          risk: z.string(),
        }),
      ),
    })
    .nullable(),
  photos: z.array(photo),
  /** To come back to before the closing meeting; only those who audit read it. */
  flagged: z.boolean(),
  rating: z.enum(ratings).nullable(),
  note: text,
});

/** A criterion of the grid with its indicators: what is expected, what was filed, what was concluded. */
export const criterion = z.object({
  code: z.string(),
  title: z.string(),
  progress,
  /** Who audits it. */
  auditor: person,
  /** Whether the person who reads may enter anything in it. */
  yours: z.boolean(),
  indicators: z.array(indicator),
});
