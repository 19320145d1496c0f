import { z } from "zod";
import { civilDate, query } from "./route.ts";

const task = z.object({
  dossierId: z.string(),
  number: z.string(),
  organisationName: z.string(),
  code: z.string(),
  dueOn: civilDate.nullable(),
  rule: z.string(),
});

export const journeyRoutes = {
  "GET /api/tasks": query({
    action: "session.read",
    summary: "Ce que la personne a à faire, et ce qui attend quelqu’un d’autre dans ses dossiers",
    answer: z.object({
      tasks: z.array(task),
      waiting: z.array(z.object({ ...task.omit({ rule: true }).shape, stage: z.string() })),
    }),
  }),
} as const;
