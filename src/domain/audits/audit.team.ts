import { hasRun, lastDayOfDelay } from "../deadlines/delays.ts";
import { accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { Assigned, AuditFacts } from "./audit.model.ts";
import { type Decided, textMissing } from "./audit.refusals.ts";

/** The organisation objects to the auditor, with reasons, within some days after having been told the name (R-AUD-3). */
export function objectToAuditor(
  { by, at, reason }: Command<"ObjectToAuditor">,
  state: Assigned,
  { rules }: AuditFacts,
): Decided {
  if (reason === null) return textMissing("reason");
  if (state.objection !== null) return refuse({ code: "audit/objection-already-made" });
  const lastDay = lastDayOfDelay(state.teamKnownOn, rules.objectionDays);
  if (hasRun(lastDay, at)) return refuse({ code: "audit/objection-too-late", lastDay });
  return accept({ type: "AuditorObjectedTo", by, at, auditor: state.auditor, reason });
}

export function settleObjection({ by, at, upheld, answer }: Command<"SettleObjection">, state: Assigned): Decided {
  if (answer === null) return textMissing("answer");
  if (state.objection?.status !== "open") return refuse({ code: "audit/no-objection" });
  return accept({ type: "ObjectionSettled", by, at, upheld, answer });
}

/** Another auditor, in one act and as eligible as the first; never somebody who reviewed this very audit (R-WORK-1, R-DEC-1). */
export function replaceAuditor(
  { by, at, auditor, reason }: Command<"ReplaceAuditor">,
  state: Assigned,
  { assignment }: AuditFacts,
): Decided {
  if (assignment === null) throw new Error("who may be the auditor was not given");
  const { check } = assignment;
  if (reason === null) return textMissing("reason");
  if (auditor === state.auditor) return refuse({ code: "audit/already-the-auditor" });
  const reviewed = state.evaluators.some(
    ({ personId, act }) => personId === auditor && (act === "plan_review" || act === "report_review"),
  );
  if (reviewed) return refuse({ code: "audit/auditor-reviewed-this-audit" });
  if (!check.eligible) return refuse({ code: "audit/auditor-not-eligible", reasons: check.reasons });
  return accept({ type: "AuditorReplaced", by, at, auditor, reason, check });
}

/** Whether an objection has no answer yet, or was upheld and the auditor is still the same. */
export const objectionPending = ({ objection }: Assigned): boolean =>
  objection !== null && objection.status !== "rejected";
