import { z } from "zod";
import { acts } from "./auditActs.ts";
import { grades, nonconformityStatuses, photo, piece } from "./auditGrid.ts";
import { civilDate } from "./route.ts";

const text = z.string().nullable();

/** What the organisation is given a delay for, and may be given more time for. */
export const extendables = ["action_plan", "correction_evidence"] as const;

/** Everything that can be said or done about a point once the audit is closed. */
const exchangeActs = [
  ...(["plan_proposed", "plan_accepted", "plan_refused", "evidence_submitted", "evidence_refused", "cleared"] as const),
  ...(["disagreement", "extension", "escalation", "failure"] as const),
] as const;

const plan = z.object({
  cause: z.string(),
  correction: z.string(),
  correctiveAction: z.string(),
  responsible: z.string(),
  dueOn: civilDate,
});

/** One turn of the exchange about a point; nothing of it is ever changed. */
const exchange = z.object({
  act: z.enum(exchangeActs),
  side: z.enum(["organisation", "auditor", "certifier", "product"]),
  by: z.string(),
  at: z.string(),
  /** The reason, the comment or the opinion. */
  words: text,
  plan: plan.nullable(),
  evidence: z.array(piece),
  extended: z.object({ what: z.enum(extendables), until: civilDate }).nullable(),
});

/** A nonconformity, as organisation and auditor share it. */
export const nonconformity = z.object({
  id: z.string(),
  indicator: z.string(),
  indicatorTitle: z.string(),
  /** What the referential expects there. */
  expected: z.string(),
  grade: z.enum(grades),
  gradeReason: text,
  finding: z.string(),
  risk: z.string(),
  photos: z.array(photo),
  status: z.enum(nonconformityStatuses),
  /** Who has the hand; null once nothing more is awaited. */
  hand: z.enum(["organisation", "auditor"]).nullable(),
  plan: plan.nullable(),
  /** Why the auditor refused the plan. */
  planRefused: text,
  evidence: z.array(piece),
  comment: text,
  submittedAt: text,
  /** What the auditor thinks of the correction. */
  opinion: text,
  settledAt: text,
  /** What its failure at the deadline leads to (R-AUD-13). */
  consequence: z.enum(["refusal_proposed", "sanction_procedure", "decision_before_expiry"]).nullable(),
  disagreements: z.array(z.string()),
  deadlines: z.array(z.object({ what: z.string(), dueOn: civilDate, rule: z.string(), extended: z.boolean() })),
  /** What can be given more time, by whom may give it. */
  extendable: z.array(z.enum(extendables)),
  /** What was said and done since the closing meeting, in order. */
  exchanges: z.array(exchange),
  can: acts,
});
