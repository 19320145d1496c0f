import type { Day } from "../shared/calendar.ts";
import type { AuditTaskCode } from "./audit.tasks.ts";

/**
 * Why an audit of the programme is to be looked at: nobody may hold it as it stands, its auditor is not authorised on its
 * day (R-IMP-4), its dates are yet to be proposed, or something on it should have been done.
 */
export type Attention = "no-auditor" | "not-authorised" | "no-date" | "late";

interface Looked {
  readonly tasks: readonly { readonly code: string; readonly dueOn: Day | null }[];
  /** Whether its auditor holds the authorisation on the day of the audit, or today before there is one. */
  readonly authorised: boolean;
}

/** While one of these is to be done, the audit is yet to be held: its auditor has to be authorised. */
const beforeAudit: readonly string[] = [
  ...(["confirm-dates", "propose-dates", "settle-objection", "answer-preliminary", "validate-preliminary"] as const),
  ...(["generate-plan", "confirm-plan", "review-plan", "send-plan", "conduct-audit"] as const),
] satisfies readonly AuditTaskCode[];

/** Everything that makes an audit stand out in the programme, the most serious first. */
export function attentionOn({ tasks, authorised }: Looked, today: Day): readonly Attention[] {
  const has = (code: AuditTaskCode) => tasks.some((task) => task.code === code);
  const toBeHeld = tasks.some(({ code }) => beforeAudit.includes(code));
  const late = tasks.some(({ dueOn }) => dueOn !== null && dueOn < today);
  const standing: Readonly<Record<Attention, boolean>> = {
    "no-auditor": has("replace-auditor"),
    "not-authorised": toBeHeld && !authorised,
    "no-date": has("propose-dates"),
    late,
  };
  return order.filter((one) => standing[one]);
}

const order = ["no-auditor", "not-authorised", "no-date", "late"] as const satisfies readonly Attention[];
