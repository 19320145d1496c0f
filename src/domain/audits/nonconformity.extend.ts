import { hasRun } from "../deadlines/delays.ts";
import type { AuditRules } from "../schemes/rulebook.model.ts";
import { accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { AuditFacts, ReportedAudit } from "./audit.model.ts";
import { type Decided, textMissing } from "./audit.refusals.ts";
import { lastDayFor } from "./nonconformity.deadlines.ts";
import type { Extendable, Nonconformity, NonconformityStatus } from "./nonconformity.model.ts";

/** The delays that run on a point, or could run again: those of what the organisation still owes. */
export const extendable = {
  open: ["action_plan", "correction_evidence"],
  plan_refused: ["action_plan", "correction_evidence"],
  plan_proposed: ["correction_evidence"],
  plan_accepted: ["correction_evidence"],
  evidence_submitted: ["correction_evidence"],
  evidence_refused: ["correction_evidence"],
  cleared: [],
  failed: [],
} as const satisfies Readonly<Record<NonconformityStatus, readonly Extendable[]>>;

type Person = Pick<Command<"ExtendDeadline">, "by" | "functions">;

/** Whether the scheme lets a person give more time on an audit: the auditor who is named is the one of this audit. */
export const mayExtend = (
  { by, functions }: Person,
  { auditor }: Pick<ReportedAudit, "auditor">,
  { extendedBy }: Pick<AuditRules, "extendedBy">,
): boolean => extendedBy.some((role) => functions.includes(role) && (role !== "auditor" || by === auditor));

interface About {
  readonly nonconformity: Nonconformity;
  readonly facts: AuditFacts;
}

/** Gives more time for a plan or for evidence, by whom the scheme says and with a reason; a delay is never made shorter. */
export function extendDeadline(command: Command<"ExtendDeadline">, state: ReportedAudit, about: About): Decided {
  const { by, at, id, what, until, reason } = command;
  const { nonconformity, facts } = about;
  if (!mayExtend(command, state, facts.rules))
    return refuse({ code: "audit/not-extended-by-you", by: facts.rules.extendedBy });
  if (reason === null) return textMissing("reason");
  const running: readonly Extendable[] = extendable[nonconformity.status];
  if (!running.includes(what)) return refuse({ code: "audit/deadline-not-running", id });
  const lastDay = lastDayFor(nonconformity, what, state);
  if (until <= lastDay) return refuse({ code: "audit/deadline-not-later", lastDay });
  if (hasRun(until, at)) return refuse({ code: "audit/date-in-the-past", day: until });
  const evidence = lastDayFor(nonconformity, "correction_evidence", state);
  if (what === "action_plan" && until > evidence)
    return refuse({ code: "audit/due-after-deadline", lastDay: evidence });
  return accept({ type: "DeadlineExtended", by, at, id, what, until, reason });
}
