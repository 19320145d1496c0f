import { z } from "zod";
import { assignmentPoints } from "../domain/access/impartiality.model.ts";
import { auditTypes, namedAudit } from "./auditView.ts";
import { civilDate, download, optionalText, query } from "./route.ts";

const span = { from: civilDate, until: civilDate };
const standings = ["proposed", "confirmed", "planned", "held"] as const;

const day = z.object({
  auditId: z.string(),
  ...namedAudit,
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

const share = z.object({ rated: z.int(), nonconforming: z.int(), percent: z.int().nullable() });
const compared = {
  own: share,
  others: share,
  /** Whether both have rated enough for their shares to be compared. */
  significant: z.boolean(),
};

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
  "GET /api/audits/:auditId/mission": query({
    action: "audit.list",
    summary: "Si l’ordre de mission d’un audit est émis, et s’il est imprimé",
    answer: z.object({
      ...{ issuedAt: z.string().nullable(), printed: z.boolean() },
      /** The plan that the organisation was not sent; null when it was, or when there is none. */
      plan: z.object({ issuedAt: z.string(), printed: z.boolean() }).nullable(),
    }),
  }),
  "GET /api/audits/:auditId/mission/plan": download({
    action: "audit.list",
    summary: "Le plan d’un audit non annoncé, imprimé pour son équipe",
  }),
  "GET /api/audits/:auditId/mission/order": download({
    action: "audit.list",
    summary: "L’ordre de mission des auditeurs d’un audit, le dernier émis",
  }),
  "GET /api/audit-calibration": query({
    action: "auditor.follow",
    summary: "La part de non-conformités de chaque auditeur, critère par critère, à côté de celle de ses collègues",
    answer: z.object({
      schemes: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** Over the audits closed in these last months. */
          months: z.int(),
          /** Rated indicators under which a share says nothing. */
          minimum: z.int(),
          auditors: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              overall: z.object(compared),
              criteria: z.array(z.object({ code: z.string(), title: z.string(), ...compared })),
            }),
          ),
        }),
      ),
    }),
  }),
  "GET /api/audits-to-schedule": query({
    action: "audit.plan-load",
    summary: "Les audits à programmer : ceux des candidatures, et ceux que demande le calendrier des habilitations",
    query: z.object({ search: optionalText(120) }),
    answer: z.object({
      /** How many there are; the first due are read. */
      count: z.int(),
      audits: z.array(
        z.object({
          auditType: z.enum(auditTypes),
          kind: z.string(),
          /** Null for an initial audit. */
          habilitationId: z.string().nullable(),
          /** Of the dossier, or of the habilitation. */
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
