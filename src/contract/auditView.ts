import { z } from "zod";
import { acts } from "./auditActs.ts";
import { criterion, progress } from "./auditGrid.ts";
import { nonconformity } from "./auditPoints.ts";
import { statedGround } from "./decisions.routes.ts";
import { civilDate } from "./route.ts";

export const auditTypes = ["I", "S3", "SA", "C", "R"] as const;
export const auditModes = ["on_site", "remote", "documentary"] as const;
export const auditStatuses = [
  "draft",
  "preliminary_answered",
  "plan_generated",
  "plan_confirmed",
  "plan_reviewed",
  "plan_sent",
  "opened",
  "in_progress",
  "closed",
  "report_issued",
  "follow_up",
  "complete",
  "postponed",
  "cancelled",
] as const;

/** What every list says of an audit: whose it is, and how it stands. */
export const namedAudit = {
  dossierId: z.string(),
  number: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  auditType: z.enum(auditTypes),
  kind: z.string(),
  mode: z.enum(auditModes),
  status: z.enum(auditStatuses),
};
export const sampleCodes = ["sites", "trainers", "trainee_files", "communication", "materials", "competences"] as const;
export const attendeeRoles = [
  "legal_representative",
  "referent",
  "trainer",
  "account_manager",
  "auditor",
  "reviewer",
  "decision_maker",
  "signatory",
  "quality_manager",
  "exam_manager",
  "administrator",
  "other",
] as const;

const person = z.object({ id: z.string(), name: z.string() });
const attendee = z.object({ role: z.enum(attendeeRoles), name: z.string() });
const text = z.string().nullable();

/** An answer to a preliminary question, by variable; a list has one record per line. */
const cell = z.union([z.string().max(2000), z.number(), z.array(z.string().max(200)).max(50)]);
const line = z.record(z.string().max(80), cell);
export const preliminaryAnswers = z.record(z.string().max(80), z.union([cell, z.array(line).max(100)]));

const option = z.object({ value: z.string(), label: z.string() });
const fieldKind = z.enum(["count", "text", "day", "choice", "choices", "list"]);
const column = z.object({
  variable: z.string(),
  label: z.string(),
  kind: fieldKind,
  options: z.array(option),
  required: z.boolean(),
});
const field = z.object({ ...column.shape, columns: z.array(column) });

const preliminary = z.object({
  questions: z.array(
    z.object({
      code: z.string(),
      text: z.string(),
      effect: z.string(),
      fields: z.array(field),
      touches: z.array(z.string()),
    }),
  ),
  /** `prefilled`: what the application says, only to be confirmed. */
  source: z.enum(["prefilled", "filed"]),
  values: preliminaryAnswers,
  /** Variables without an answer that the questions accept. */
  missing: z.array(z.string()),
  validated: z.boolean(),
  dueOn: civilDate.nullable(),
  /** The people that the answers announce, to start the plan from. */
  people: z.array(attendee),
});

const dates = z.object({
  status: z.enum(["none", "proposed", "others_asked", "confirmed"]),
  proposals: z.array(z.array(civilDate)),
  days: z.array(civilDate),
  reason: text,
});

const team = z.object({
  auditor: person,
  /** Colleagues to whom criteria are entrusted. */
  sharing: z.array(z.object({ auditor: person, criteria: z.array(z.string()) })),
  formerAuditors: z.array(person),
  objection: z.object({ status: z.enum(["open", "upheld", "rejected"]), reason: text, answer: text }).nullable(),
  /** Last day on which the organisation may object to the auditor. */
  objectionUntil: civilDate,
});

const plan = z.object({
  days: z.array(civilDate),
  hours: z.object({ startsAt: z.string(), breakAt: z.string(), breakMinutes: z.int() }),
  people: z.array(attendee),
  sequences: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      content: z.string(),
      peopleText: z.string(),
      minutes: z.int(),
      indicators: z.array(z.string()),
      slots: z.array(z.object({ day: civilDate, from: z.string(), until: z.string() })),
    }),
  ),
  samples: z.array(
    z.object({
      code: z.enum(sampleCodes),
      label: z.string(),
      size: z.int(),
      /** How many there are; null when the sample is drawn on the spot. */
      population: z.int().nullable(),
      drawn: z.array(z.string()),
      mustInclude: z.array(z.string()),
      /** How many to draw out of a list that is only found on the spot. */
      rule: z.object({ allUpTo: z.int(), squareRoot: z.boolean(), minimum: z.int() }).nullable(),
      raised: text,
    }),
  ),
  seed: z.string(),
  /** Remarks of the reviewer who sent the plan back. */
  sentBack: text,
  dueOn: civilDate.nullable(),
});

const meeting = z.object({ at: z.string(), present: z.array(attendee) }).nullable();
const signature = z
  .object({
    name: z.string(),
    at: z.string(),
    /** Given on the screen of the auditor, rather than from one's own account. */
    onScreen: z.boolean(),
    /** The path drawn on the screen, as SVG writes it, in a box of 600 by 200. */
    drawing: text,
  })
  .nullable();

const record = z.object({
  strengths: text,
  observations: text,
  auditor: signature,
  organisation: signature,
  /** Why the organisation refused to sign. */
  refusal: text,
});

const reportText = z.object({
  conclusion: z.string(),
  summary: z.string(),
  strengths: z.string(),
  observations: z.string(),
});
const reportDraft = z.object({
  ...reportText.shape,
  status: z.enum(["submitted", "approved", "sent_back"]),
  correction: text,
  remarks: text,
});
const issuedReport = z.object({ ...reportText.shape, version: z.int(), issuedAt: z.string(), correction: text });

const printed = z.object({
  kind: z.enum(["audit-plan", "audit-record", "audit-report"]),
  name: z.string(),
  /** Null until it is printed, a moment later. */
  attachmentId: z.string().nullable(),
  at: z.string(),
});

const task = z.object({
  code: z.string(),
  mine: z.boolean(),
  owner: z.string(),
  dueOn: civilDate.nullable(),
  rule: z.string(),
});

/** An audit as its screens need it; what is not yet to be read by the person who asks is null or empty. */
const auditView = z.object({
  id: z.string(),
  auditType: z.enum(auditTypes),
  kind: z.string(),
  mode: z.enum(auditModes),
  status: z.enum(auditStatuses),
  scheduledOn: civilDate,
  /** What it is held for; null for an initial audit. */
  occasion: z
    .object({
      habilitationId: z.string(),
      grounds: z.array(statedGround),
      /** Indicators seen beyond the scope of its type. */
      indicators: z.array(z.string()),
      /** Whether the organisation is told before it is held. */
      announced: z.boolean(),
    })
    .nullable(),
  /** Why it was cancelled. */
  cancelled: text,
  team,
  dates,
  preliminary,
  plan: plan.nullable(),
  grid: z.array(criterion),
  progress: z.object({ ...progress.shape, nonconformities: z.int(), readyToClose: z.boolean() }).nullable(),
  nonconformities: z.array(nonconformity),
  sampledFiles: z.array(
    z.object({ id: z.string(), sample: z.enum(sampleCodes), label: z.string(), reference: z.string(), note: text }),
  ),
  /** What interrupted the audit. */
  incidents: z.array(z.object({ id: z.string(), what: z.string() })),
  /** How sequences were held otherwise than planned. */
  departures: z.array(z.object({ id: z.string(), sequence: z.string(), title: z.string(), what: z.string() })),
  opening: meeting,
  closing: meeting,
  record: record.nullable(),
  reportDraft: reportDraft.nullable(),
  reports: z.array(issuedReport),
  documents: z.array(printed),
  tasks: z.array(task),
  can: acts,
});

/** The page of an audit: the initial one of a dossier is shown before it is scheduled. */
export const auditPage = z.object({
  position: z.int(),
  auditId: z.string(),
  dossierId: z.string(),
  number: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  /** Whether the person may schedule the audit now. */
  maySchedule: z.boolean(),
  audit: auditView.nullable(),
});
