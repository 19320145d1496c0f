import { hasRun, lastDayOfDelay } from "../deadlines/delays.ts";
import { accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { Assigned, AuditFacts, AuditUnderWay, PlannedAudit } from "./audit.model.ts";
import { type AuditRefusal, type Decided, textMissing } from "./audit.refusals.ts";

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
  if (hasReviewed(auditor, state)) return refuse({ code: "audit/auditor-reviewed-this-audit" });
  if (!check.eligible) return refuse({ code: "audit/auditor-not-eligible", reasons: check.reasons });
  return accept({ type: "AuditorReplaced", by, at, auditor, reason, check });
}

const hasReviewed = (personId: string, { evaluators }: Assigned): boolean =>
  evaluators.some((one) => one.personId === personId && (one.act === "plan_review" || one.act === "report_review"));

/**
 * Entrusts criteria to a colleague of the auditor, as eligible as the auditor; none takes the colleague out of the team. The
 * auditor keeps the other criteria, and alone opens, closes and reports.
 */
export function shareCriteria(
  { by, at, auditor, criteria }: Command<"ShareCriteria">,
  state: Assigned,
  { assignment }: AuditFacts,
): Decided {
  if (assignment === null) throw new Error("who may be in the team was not given");
  const { check } = assignment;
  const criterion = criteria.find((code) => !assignment.criteria.includes(code));
  if (criterion !== undefined) return refuse({ code: "audit/criterion-unknown", criterion });
  if (auditor === state.auditor) return refuse({ code: "audit/already-the-auditor" });
  if (criteria.length === 0 && !state.sharing.some((share) => share.auditor === auditor))
    return refuse({ code: "audit/not-in-the-team" });
  if (hasReviewed(auditor, state)) return refuse({ code: "audit/auditor-reviewed-this-audit" });
  if (criteria.length > 0 && !check.eligible)
    return refuse({ code: "audit/auditor-not-eligible", reasons: check.reasons });
  return accept({ type: "CriteriaShared", by, at, auditor, criteria, check });
}

/** Why somebody enters nothing in this audit, or null for the auditor and the colleagues who hold criteria. */
export const notInTeam = (personId: string, { auditor, sharing }: Assigned): AuditRefusal | null =>
  personId === auditor || sharing.some((share) => share.auditor === personId)
    ? null
    : { code: "audit/not-the-auditor" };

/** Why somebody of the team enters nothing on an indicator: the auditor may on all, a colleague on those of their criteria only. */
export function notTheirs(
  personId: string,
  indicator: string,
  state: PlannedAudit | AuditUnderWay,
): AuditRefusal | null {
  const { plan, sharing, auditor } = state;
  const outside = notInTeam(personId, state);
  if (outside !== null) return outside;
  const found = [...plan.indicators, ...plan.setAside].find(({ code }) => code === indicator);
  if (found === undefined) return { code: "audit/indicator-unknown", indicator };
  const { criterion } = found;
  const holder = sharing.find(({ criteria }) => criteria.includes(criterion))?.auditor ?? auditor;
  return personId === auditor || personId === holder
    ? null
    : { code: "audit/criterion-of-another", criterion, auditor: holder };
}

/** Whether an objection has no answer yet, or was upheld and the auditor is still the same. */
export const objectionPending = ({ objection }: Assigned): boolean =>
  objection !== null && objection.status !== "rejected";
