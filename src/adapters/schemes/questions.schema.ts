import { z } from "zod";
import type { Question, QuizBlueprint } from "../../domain/schemes/questions.model.ts";
import { text } from "./texts.schema.ts";

const count = z.int().min(0);

/** The file `quiz.yaml`. */
export const quizSchema = z.strictObject({
  themes: z
    .array(z.strictObject({ code: text, title: text, drawn: count, minimum: count, target: count, mustKnow: text }))
    .min(1),
  difficultyMix: z.strictObject({ facile: count, moyenne: count, difficile: count }),
  recallAtMostOneIn: z.int().min(1),
  exposureLimitPercent: z.int().min(1).max(100),
  exposureWindow: z.int().min(1),
  options: z.int().min(2).max(8),
  resemblancePercent: z.int().min(1).max(100),
  quality: z.strictObject({
    withinMonths: z.int().min(1),
    minimumUses: z.int().min(2),
    easyFrom: z.int().min(1).max(100),
    hardUnder: z.int().min(0).max(100),
    discriminationUnder: z.int().min(-100).max(100),
  }),
  alerts: z.strictObject({
    secondsPerQuestion: count,
    commonQuestions: z.int().min(1),
    sameMistakes: z.int().min(1),
    withinDays: count,
  }),
  practice: z.array(z.strictObject({ text, options: z.array(text).min(2), rightOptions: z.int().min(1) })).min(1),
}) satisfies z.ZodType<QuizBlueprint>;

/** A file of `questions/`: a list of questions. */
export const questionsSchema = z.array(
  z.strictObject({
    id: text,
    version: z.int().min(1).default(1),
    theme: text,
    kind: z.enum(["single", "multiple"]),
    difficulty: z.enum(["facile", "moyenne", "difficile"]),
    recall: z.boolean().default(false),
    text,
    options: z.array(z.strictObject({ id: text, text, correct: z.boolean().default(false) })),
    explanation: text,
    source: text,
    status: z.enum(["draft", "in_review", "active", "retired"]),
  }),
) satisfies z.ZodType<readonly Question[]>;
