import { z } from "zod";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { documentsSchema, fieldsSchema, prerequisitesSchema } from "./admission.schema.ts";
import { preliminarySchema, referentialSchema, sequencesSchema, surveillanceSchema } from "./audit.schema.ts";
import { groundsSchema, messagesSchema } from "./decisions.schema.ts";
import { questionsSchema, quizSchema } from "./questions.schema.ts";
import { rulebookSchema } from "./rulebook.schema.ts";
import { agreementSchema, competencesSchema, headSchema, regulationSchema } from "./texts.schema.ts";

const yamlFiles = {
  scheme: headSchema,
  rulebook: rulebookSchema,
  prerequisites: prerequisitesSchema,
  fields: fieldsSchema,
  documents: documentsSchema,
  competences: competencesSchema,
  "preliminary-questions": preliminarySchema,
  "audit-sequences": sequencesSchema,
  referential: referentialSchema,
  surveillance: surveillanceSchema,
  grounds: groundsSchema,
  messages: messagesSchema,
  quiz: quizSchema,
  agreement: agreementSchema,
};

/** The files a scheme must have, without their extension. */
export const requiredFiles: readonly string[] = Object.keys(yamlFiles);

/** Everything a folder holds but its templates: one key per file, and per folder the files by name. */
export const schemeFilesSchema = z.strictObject({
  ...yamlFiles,
  questions: z.record(z.string(), questionsSchema),
  regulations: z.record(z.string(), regulationSchema),
});

/** The files of a scheme, each of the right form; whether they agree is checked afterwards. */
export type SchemeFiles = z.output<typeof schemeFilesSchema>;

/** The scheme that files and templates make. */
export function assembleScheme(files: SchemeFiles, templates: Scheme["templates"]): Scheme {
  const { activeLevelWhen, criteria, observations } = files.referential;
  return {
    ...files.scheme,
    rulebook: files.rulebook,
    ...files.prerequisites,
    fields: files.fields.fields,
    documents: files.documents.documents,
    competences: files.competences.competences,
    preliminaryQuestions: files["preliminary-questions"].questions,
    auditSequences: files["audit-sequences"].sequences,
    sampling: files["audit-sequences"].sampling,
    referential: { activeLevelWhen, criteria },
    observations,
    surveillancePoints: files.surveillance.points,
    surveillanceContents: files.surveillance.contents,
    grounds: files.grounds.grounds,
    messages: files.messages.messages,
    quiz: files.quiz,
    questions: Object.values(files.questions).flat(),
    regulations: Object.values(files.regulations),
    agreement: files.agreement,
    templates,
  };
}
