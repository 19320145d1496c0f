import { z } from "zod";
import type { AuditEvent } from "../domain/audits/audit.events.ts";
import { referential } from "./auditReferential.ts";
import { auditPage } from "./auditView.ts";

const isEvent = (given: unknown): boolean =>
  typeof given === "object" && given !== null && "type" in given && "by" in given && "at" in given;

/** The numbers of the scheme that the rules of an audit need; nothing that is decided during the audit needs more. */
const facts = z.object({
  rules: z.object({
    preliminaryDays: z.int(),
    objectionDays: z.int(),
    planNoticeDays: z.int(),
    actionPlanDays: z.int(),
    evidenceMonths: z.int(),
    verificationMonths: z.int(),
    graded: z.boolean(),
    minorMonths: z.int(),
    minorsPerMajor: z.int(),
    extendedBy: z.array(z.enum(["auditor", "account_manager", "quality_manager"])),
    dayMinutes: z.int(),
  }),
  reportDays: z.int(),
});

/** Everything that an auditor takes along to audit without a network (R-AUD-12); the pieces are read one by one, by their identifier. */
export const auditPackage = z.object({
  /** The version of the audit: the number of its events. */
  position: z.int(),
  /** What has happened to the audit, to be folded by the same rules as here. */
  events: z.array(z.custom<AuditEvent>(isEvent)),
  /** What people wrote, by the reference that events hold; what was erased is absent. */
  contents: z.record(z.string(), z.string()),
  facts,
  page: auditPage,
  referential,
  evidence: z.array(z.object({ attachmentId: z.string(), name: z.string(), mediaType: z.string(), bytes: z.int() })),
  /** Whom the audit names. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** How much there is to take along, the pieces included. */
  bytes: z.int(),
});
