import { z } from "zod";
import type { Competence, Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Agreement, Regulation } from "../../domain/schemes/texts.model.ts";
import { day, isDay } from "../../domain/shared/calendar.ts";
import { websiteProblem } from "../../domain/shared/identifiers.ts";

/** A text that says something. */
export const text = z.string().trim().min(1);
export const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const dayText = z.string().refine(isDay, { error: "une date est attendue, comme 2026-04-14" }).transform(day);

const digits = (length: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{${length}}$`), { error: `${length} chiffres sont attendus, entre guillemets droits` });

const certification = z.strictObject({
  shortName: text,
  title: text,
  number: z.string().regex(/^RS\d+$/, { error: "un numéro du Répertoire spécifique est attendu, comme RS6891" }),
  registrationEndsOn: orNull(dayText),
});

const certifier = z.strictObject({
  name: text,
  legalForm: text,
  siren: digits(9),
  siret: digits(14),
  registeredOffice: text,
  address: text,
  email: z.email({ error: "une adresse électronique est attendue" }),
  phone: text,
  website: z
    .string()
    .refine((typed) => websiteProblem(typed) === null, { error: "une adresse de site est attendue, avec https://" }),
  appealAddress: text,
  appealEmail: z.email({ error: "une adresse électronique est attendue" }),
  privacyEmail: z.email({ error: "une adresse électronique est attendue" }),
  signatoryTitle: text,
});

const step = z.strictObject({
  code: z.enum(["application", "regulations", "audit", "quiz", "decision", "maintenance"]),
  title: text,
  text,
});

const briefingKind = z.strictObject({
  code: z.enum(["webinar", "e-learning", "interview"]),
  label: text,
  description: text,
  minutes: z.int().min(1),
});

/** What `scheme.yaml` holds of a scheme. */
export type SchemeHead = Pick<
  Scheme,
  | "id"
  | "version"
  | "effectiveOn"
  | "certification"
  | "certifier"
  | "presentation"
  | "briefing"
  | "mission"
  | "fees"
  | "communicationKit"
>;

/** The file `scheme.yaml`. */
export const headSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: "des minuscules sans accent ni espace sont attendues" }),
  version: text,
  effectiveOn: dayText,
  certification,
  certifier,
  presentation: z.strictObject({ summary: text, selfCheckNotice: text, steps: z.array(step).min(1) }),
  briefing: z.strictObject({ title: text, topics: z.array(text), kinds: z.array(briefingKind).min(1) }),
  mission: z.strictObject({ conduct: text, costs: orNull(text) }),
  fees: z.strictObject({
    introduction: text,
    items: z.array(z.strictObject({ label: text, amount: text, note: orNull(text) })),
    principles: z.array(text),
  }),
  communicationKit: z.strictObject({
    texts: z.array(z.strictObject({ use: text, text })).min(1),
    never: z.array(text),
    marks: z
      .array(
        z.strictObject({
          code: text,
          use: text,
          svg: text.regex(/^<svg [\s\S]*<\/svg>\s*$/u, "un dessin SVG est attendu"),
        }),
      )
      .default([]),
  }),
}) satisfies z.ZodType<SchemeHead>;

/** The file `competences.yaml`. */
export const competencesSchema = z.strictObject({
  competences: z
    .array(z.strictObject({ code: text, shortTitle: text, text, matrixShows: text, assessedBy: text }))
    .min(1),
}) satisfies z.ZodType<{ competences: readonly Competence[] }>;

/** The file `agreement.yaml`; whether a mandatory clause is empty is checked afterwards, with its line. */
export const agreementSchema = z.strictObject({
  title: text,
  preamble: text,
  variables: z.array(z.strictObject({ name: text, label: text })),
  extension: z.strictObject({
    ...{ title: text, preamble: text },
    clauses: z.array(z.strictObject({ code: text, title: text, text })).min(1),
  }),
  clauses: z
    .array(
      z.strictObject({
        code: text,
        title: text,
        mandatory: z.boolean().default(true),
        source: orNull(text),
        appliesWhen: z.enum(["always", "subcontracting", "financial_terms"]).default("always"),
        text: z.string().trim(),
        withoutObject: orNull(text),
      }),
    )
    .min(1),
}) satisfies z.ZodType<Agreement>;

/** The heading of a file of `regulations/`, completed by its text. */
export const regulationSchema = z.strictObject({
  code: text,
  title: text,
  kind: z.enum(["regulations", "terms"]),
  version: z.coerce.string<string>(),
  effectiveOn: dayText,
  markdown: text,
}) satisfies z.ZodType<Regulation>;
