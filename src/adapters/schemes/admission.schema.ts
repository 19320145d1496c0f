import { z } from "zod";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { orNull, text } from "./texts.schema.ts";

const themeCode = z.enum([
  "professionalism",
  "teaching_capacity",
  "certification_requirements",
  "qualiopi",
  "transparency",
  "impartiality",
]);

const answer = z.strictObject({
  id: text,
  label: text,
  outcome: z.enum(["met", "to_prepare", "to_examine", "blocking", "information"]),
  message: text,
});

/** The file `prerequisites.yaml`. */
export const prerequisitesSchema = z.strictObject({
  themes: z.array(z.strictObject({ code: themeCode, title: text, description: text, judged: z.boolean() })),
  prerequisites: z.array(
    z.strictObject({
      code: text,
      title: text,
      question: text,
      requirement: text,
      evidence: text,
      check: text,
      theme: themeCode,
      answers: z.array(answer).min(2),
    }),
  ),
}) satisfies z.ZodType<Pick<Scheme, "themes" | "prerequisites">>;

const section = z.enum([
  "identity",
  "activity",
  "qualiopi",
  "people",
  "trainers",
  "programme",
  "means",
  "communication",
  "subcontracting",
  "links",
  "statements",
  "documents",
]);

/** The file `fields.yaml`. */
export const fieldsSchema = z.strictObject({
  fields: z.array(
    z.strictObject({
      path: text,
      section,
      label: text,
      unless: orNull(z.strictObject({ path: text, is: z.union([z.string(), z.boolean()]) })),
    }),
  ),
}) satisfies z.ZodType<Pick<Scheme, "fields">>;

const condition = z.enum([
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
]);

const fileKind = z.enum(["pdf", "jpeg", "png", "heic", "docx", "odt", "pptx", "odp", "xlsx", "ods"]);

/** The file `documents.yaml`; where nothing is said a document is mandatory, one file, PDF or picture. */
export const documentsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      code: text,
      label: text,
      per: z.enum(["organisation", "trainer", "programme", "site"]),
      requirement: z.enum(["mandatory", "conditional", "optional"]).default("mandatory"),
      condition: orNull(condition),
      conditionText: orNull(text),
      mustShow: text,
      accepts: z.array(fileKind).min(1).default(["pdf", "jpeg", "png", "heic"]),
      maximumFiles: z.int().min(1).default(1),
      maximumAgeMonths: orNull(z.int().min(1)),
      hasExpiry: z.boolean().default(false),
      askedAgainAtRenewal: z.boolean().default(false),
      prerequisites: z.array(text).default([]),
    }),
  ),
}) satisfies z.ZodType<Pick<Scheme, "documents">>;
