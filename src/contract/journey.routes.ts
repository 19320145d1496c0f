import { z } from "zod";
import { organisationRoles, staffRoles } from "../domain/access/actor.ts";
import { civilDate, optionalText, query } from "./route.ts";

const task = z.object({
  dossierId: z.string(),
  /** The audit of an habilitation that it is about; null for what belongs to the application. */
  auditId: z.string().nullable(),
  number: z.string(),
  organisationName: z.string(),
  code: z.string(),
  dueOn: civilDate.nullable(),
  rule: z.string(),
});

/** What is due in the life of a file beyond its application: its words are those of `what`. */
const due = z.object({
  about: z.string(),
  aboutId: z.string(),
  dossierId: z.string().nullable(),
  number: z.string().nullable(),
  organisationName: z.string().nullable(),
  rule: z.string(),
  what: z.string(),
  dueOn: civilDate,
  ownerRole: z.enum([...staffRoles, ...organisationRoles]).nullable(),
  /** The ground that it is about, in the words of the scheme. */
  ground: z.string().nullable(),
  explanation: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const journeyRoutes = {
  "GET /api/tasks": query({
    action: "session.read",
    summary: "Ce que la personne a à faire, et ce qui attend quelqu’un d’autre dans ses dossiers",
    answer: z.object({
      tasks: z.array(task),
      /** About a person rather than a file: an authorisation to renew, an observation to hold. */
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          code: z.enum(["renew-authorisation", "observe-auditor"]),
          scheme: z.string(),
          function: z.enum(["audit", "programme", "decision"]),
          dueOn: civilDate,
          rule: z.string(),
        }),
      ),
      due: z.array(due),
      /** What is due from others in one’s own files. */
      awaited: z.array(due),
      waiting: z.array(z.object({ ...task.omit({ rule: true }).shape, stage: z.string() })),
      /** What is not shown: files on which something may be to do, due dates, due dates of others. */
      more: z.object({ files: z.int(), due: z.int(), awaited: z.int() }),
    }),
  }),
  "GET /api/deadlines": query({
    action: "board.read",
    summary: "Ce qui est à faire dans les dossiers de la maison, à qui que cela revienne, le premier échu d’abord",
    query: z.object({ what: optionalText(500), late: z.stringbool().default(false), search: optionalText(100) }),
    answer: z.object({
      count: z.int(),
      whats: z.array(z.string()),
      due: z.array(due.extend({ ownerName: z.string().nullable() })),
    }),
  }),
} as const;
