import { z } from "zod";
import type { AnswerField } from "../../domain/schemes/preliminary.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { surveillanceFacts } from "../../domain/schemes/surveillance.model.ts";
import { orNull, text } from "./texts.schema.ts";

const auditTypes = z.array(z.enum(["I", "S3", "SA", "C", "R"])).min(1);
const everyAuditType = auditTypes.default(["I", "S3", "SA", "C", "R"]);
const codes = z.array(text).default([]);
const count = z.int().min(0);

const condition = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("always") }),
    z.strictObject({ kind: z.literal("audit-type"), in: auditTypes }),
    z.strictObject({ kind: z.literal("at-least"), variable: text, minimum: count }),
    z.strictObject({ kind: z.literal("equals"), variable: text, value: text }),
    z.strictObject({ kind: z.literal("contains-any"), variable: text, values: z.array(text).min(1) }),
    z.strictObject({ kind: z.literal("contains-other-than"), variable: text, value: text }),
  ],
  { error: "une condition est attendue : always, audit-type, at-least, equals, contains-any ou contains-other-than" },
);

const indicator = z.strictObject({
  code: text,
  title: text,
  expected: z.strictObject({ always: text, initial: orNull(text), active: orNull(text) }),
  evidence: text,
  condition: condition.default({ kind: "always" }),
  conditionText: text.default("Toujours applicable."),
  auditTypes,
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)], { error: "un poids de 1, 2 ou 3 est attendu" }),
  gradable: z.boolean(),
  minutes: count,
});

/** The file `referential.yaml`. */
export const referentialSchema = z.strictObject({
  activeLevelWhen: condition,
  criteria: z.array(z.strictObject({ code: text, title: text, indicators: z.array(indicator).min(1) })),
  observations: z.array(z.strictObject({ code: text, text })),
}) satisfies z.ZodType<Scheme["referential"] & Pick<Scheme, "observations">>;

const field: z.ZodType<AnswerField> = z.strictObject({
  variable: text,
  label: text,
  kind: z.enum(["count", "text", "day", "choice", "choices", "list"]),
  options: z.array(z.strictObject({ value: text, label: text })).default([]),
  get columns() {
    return z.array(field).default([]);
  },
  required: z.boolean().default(true),
});

/** The file `preliminary-questions.yaml`. */
export const preliminarySchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      code: text,
      variable: text,
      text,
      fields: z.array(field).min(1),
      auditTypes: everyAuditType,
      effect: text,
      touches: codes,
    }),
  ),
}) satisfies z.ZodType<{ questions: Scheme["preliminaryQuestions"] }>;

const person = z.enum(["legal_representative", "referent", "trainer", "auditor"]);
const minutes = z.int().min(1);

const sequence = z.strictObject({
  code: text,
  title: text,
  content: text,
  people: z.array(person).min(1),
  peopleText: text,
  duration: z.discriminatedUnion(
    "kind",
    [
      z.strictObject({ kind: z.literal("fixed"), minutes }),
      z.strictObject({ kind: z.literal("indicators") }),
      z.strictObject({ kind: z.literal("per-trainer"), minutes }),
      z.strictObject({ kind: z.literal("per-file"), minutes }),
    ],
    { error: "une durée est attendue : fixed, indicators, per-trainer ou per-file" },
  ),
  criteria: codes,
  auditTypes: everyAuditType,
  documentary: z.boolean().default(false),
});

const samplingRule = z.strictObject({
  code: z.enum(["sites", "trainers", "trainee_files", "communication", "materials", "competences"]),
  label: text,
  allUpTo: count,
  squareRoot: z.boolean().default(false),
  minimum: count,
  mustInclude: z.array(text).default([]),
});

/** The file `audit-sequences.yaml`. */
export const sequencesSchema = z.strictObject({
  sequences: z.array(sequence).min(1),
  sampling: z.array(samplingRule),
}) satisfies z.ZodType<{ sequences: Scheme["auditSequences"]; sampling: Scheme["sampling"] }>;

const surveillanceType = z.enum(["S3", "SA", "R"]);

/** The file `surveillance.yaml`. */
export const surveillanceSchema = z.strictObject({
  points: z.array(
    z.strictObject({
      code: text,
      heading: z.enum(["quality", "requirements"]),
      text,
      known: text,
      facts: z.array(z.enum(surveillanceFacts)).default([]),
      asked: orNull(text),
      types: z.array(surveillanceType).min(1),
      indicators: codes,
      consequence: text,
      grounds: codes,
      sameDayAlert: z.boolean().default(false),
    }),
  ),
  contents: z.array(
    z.strictObject({
      ...{ type: surveillanceType, mode: z.enum(["documentary", "audit"]).default("documentary"), title: text },
      ...{ due: text, provided: z.array(text), reducedPoints: codes, afresh: codes },
      statements: z.array(z.strictObject({ code: text, text })).default([]),
    }),
  ),
}) satisfies z.ZodType<{ points: Scheme["surveillancePoints"]; contents: Scheme["surveillanceContents"] }>;
