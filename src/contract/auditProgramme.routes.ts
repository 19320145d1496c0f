import { z } from "zod";
import { assignmentPoints } from "../domain/access/impartiality.model.ts";
import { auditModes, auditStatuses, auditTypes } from "./auditView.ts";
import { civilDate, optionalText, query } from "./route.ts";

const span = { from: civilDate, until: civilDate };
const standings = ["proposed", "confirmed", "planned", "held"] as const;

const day = z.object({
  auditId: z.string(),
  dossierId: z.string(),
  number: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  auditType: z.enum(auditTypes),
  kind: z.string(),
  mode: z.enum(auditModes),
  status: z.enum(auditStatuses),
  auditor: z.string(),
  auditorName: z.string(),
  day: civilDate,
  standing: z.enum(standings),
  /** « 09:00 », null while there is no plan. */
  from: z.string().nullable(),
  until: z.string().nullable(),
  minutes: z.int().nullable(),
});

const load = z.object({
  from: civilDate,
  audits: z.int(),
  days: z.int(),
  minutes: z.int(),
  unplanned: z.int(),
  proposed: z.int(),
});

const candidate = z.object({
  personId: z.string(),
  name: z.string(),
  eligible: z.boolean(),
  /** What was looked at, in French, and whether it allows the assignment. */
  points: z.array(z.object({ point: z.enum(assignmentPoints), met: z.boolean(), words: z.string() })),
  /** In French: what is to be known and does not prevent the assignment. */
  notices: z.array(z.string()),
  taken: z.array(z.object({ day: civilDate, organisationName: z.string(), standing: z.enum(standings) })),
  months: z.array(
    z.object({ month: civilDate, days: z.int(), proposed: z.int(), standing: z.enum(["free", "full", "over"]) }),
  ),
});

/** The programme of audits: when, by whom, how much. */
export const auditProgrammeRoutes = {
  "GET /api/audit-days": query({
    action: "audit.list",
    summary: "Les jours d’audit entre deux dates, avec leurs heures : le calendrier du programme",
    query: z.object({ ...span, auditor: optionalText(64) }),
    answer: z.object({ days: z.array(day) }),
  }),
  "GET /api/audit-load": query({
    action: "audit.plan-load",
    summary: "La charge de chaque auditeur, par semaine ou par mois, et ce qu’il peut tenir",
    query: z.object({ ...span, by: z.enum(["week", "month"]) }),
    answer: z.object({
      periods: z.array(civilDate),
      /** Days of audit that one auditor can hold in a month. */
      daysPerMonth: z.int(),
      people: z.array(z.object({ id: z.string(), name: z.string(), authorised: z.boolean(), loads: z.array(load) })),
    }),
  }),
  "GET /api/dossiers/:dossierId/auditors": query({
    action: "dossier.eligible",
    summary: "Qui peut auditer l’organisme à ces dates, pourquoi les autres ne le peuvent pas, et la charge de chacun",
    query: z.object({ audit: optionalText(64), days: optionalText(400) }),
    answer: z.object({
      /** The day on which their right is looked at: the last of the audit. */
      on: civilDate,
      daysPerMonth: z.int(),
      people: z.array(candidate),
    }),
  }),
  "GET /api/audits-to-schedule": query({
    action: "audit.plan-load",
    summary: "Les dossiers dont l’audit est à programmer",
    answer: z.object({
      dossiers: z.array(
        z.object({
          dossierId: z.string(),
          number: z.string(),
          organisationName: z.string(),
          managerName: z.string().nullable(),
          dueOn: civilDate.nullable(),
        }),
      ),
    }),
  }),
} as const;
