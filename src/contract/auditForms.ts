import { z } from "zod";
import { attendeeRoles } from "./auditView.ts";
import { civilDate, optionalText, text } from "./route.ts";

/** Why: the rules of the audit ask for it where it is needed. */
export const reason = optionalText(4000);
/** Dates proposed: each proposal is the days of one audit. */
export const proposals = z.array(z.array(civilDate).min(1).max(20)).max(10);
const clock = z.iso.time({ precision: -1 });
export const people = z.array(z.object({ role: z.enum(attendeeRoles), name: text(200) })).max(60);
export const timetable = {
  hours: z.object({ startsAt: clock, breakAt: clock, breakMinutes: z.int().min(0).max(240) }),
  people,
};
/** A nonconformity as the auditor writes it. */
export const nonconformity = {
  finding: optionalText(6000),
  risk: optionalText(6000),
  grade: z.enum(["minor", "major"]).nullable().default(null),
  gradeReason: optionalText(4000),
};
/** Approved, or sent back with remarks. */
export const judged = { approved: z.boolean(), remarks: optionalText(6000) };
