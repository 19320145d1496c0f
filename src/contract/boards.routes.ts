import { z } from "zod";
import { ageBands } from "../domain/journey/ages.ts";
import { targetSteps } from "../domain/journey/targets.ts";
import { alertStatus } from "./alerts.routes.ts";
import { grades, nonconformityStatuses } from "./auditGrid.ts";
import { complaintStatuses } from "./complaints.routes.ts";
import { rate, rateRules, rateStanding, rateWindow } from "./exams.routes.ts";
import { civilDate, optionalText, query } from "./route.ts";
import { surveillanceStanding } from "./surveillance.routes.ts";

/** How many of something are called so. */
const counted = <T extends z.ZodType<string>>(name: T) => z.array(z.object({ name, count: z.int() }));
const files = { count: z.int(), late: z.int(), oldestDays: z.int().nullable() };

/** What the house looks like: each figure is the count of a list, under the filter that its link carries. */
export const boardRoutes = {
  "GET /api/board": query({
    action: "board.read",
    summary:
      "Les chiffres de la maison : dossiers, délais, non-conformités, réussite, suivi ; chacun est le compte d’une liste",
    answer: z.object({
      /** How far back what is over is measured. */
      months: z.int(),
      /** Whether the person answers for quality. */
      quality: z.boolean(),
      files: z.object({
        count: z.int(),
        late: z.int(),
        stages: z.array(z.object({ stage: z.string(), ...files })),
        ages: z.array(z.object({ age: z.enum(ageBands), count: z.int() })),
        managers: z.array(z.object({ id: z.string().nullable(), name: z.string().nullable(), ...files })),
        ended: z.array(z.object({ status: z.enum(["concluded", "refused", "abandoned"]), count: z.int() })),
      }),
      targets: z.array(
        z.object({
          ...{ step: z.enum(targetSteps), working: z.boolean(), days: z.array(z.int()) },
          ...{ measured: z.int(), overrun: z.int(), medianDays: z.int().nullable() },
        }),
      ),
      schemes: z.array(
        z.object({
          ...{ id: z.string(), name: z.string() },
          rate: z.object({
            ...{ whole: rate, window: rateWindow, rules: rateRules },
            standings: z.array(z.object({ standing: rateStanding, count: z.int() })),
          }),
          indicators: z.array(
            z.object({
              ...{ indicator: z.string(), title: z.string() },
              ...{ written: z.int(), running: z.int(), late: z.int() },
            }),
          ),
        }),
      ),
      followed: z.object({
        habilitations: z.array(z.object({ status: z.string(), count: z.int() })),
        due: z.array(z.object({ what: z.string(), count: z.int(), late: z.int() })),
        alerts: counted(alertStatus),
        surveillances: z.object({ standings: counted(surveillanceStanding), late: z.int() }),
        complaints: z.object({ count: z.int(), open: counted(z.enum(complaintStatuses)), late: z.int() }).nullable(),
      }),
    }),
  }),
  "GET /api/schemes/:scheme/nonconformities": query({
    action: "audit.oversee",
    summary: "Les non-conformités des audits clos ces derniers mois, celles qui attendent quelque chose d’abord",
    query: z.object({ indicator: optionalText(400), state: optionalText(100), search: optionalText(100) }),
    answer: z.object({
      since: civilDate,
      count: z.int(),
      indicators: z.array(z.object({ code: z.string(), title: z.string() })),
      nonconformities: z.array(
        z.object({
          ...{ id: z.string(), auditId: z.string(), dossierId: z.string(), number: z.string() },
          ...{ organisationId: z.string(), organisationName: z.string(), indicator: z.string(), title: z.string() },
          ...{ grade: z.enum(grades), status: z.enum(nonconformityStatuses) },
          state: z.enum(["running", "late", "settled"]),
          ...{ writtenOn: civilDate, dueOn: civilDate.nullable() },
        }),
      ),
    }),
  }),
} as const;
