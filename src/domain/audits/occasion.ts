import { statedGrounds } from "../schemes/statedGrounds.ts";
import type { Command } from "./audit.commands.ts";
import type { Occasion } from "./audit.events.ts";
import type { AssignmentFacts } from "./audit.model.ts";
import type { AuditRefusal } from "./audit.refusals.ts";

/** The audit of an application. */
export const initialOccasion: Occasion = { habilitationId: null, grounds: [], indicators: [], announced: true };

/**
 * What an audit of an habilitation is held for, or why it is not: the habilitation goes on, no audit of the same type is under way,
 * a complementary one rests on coded grounds and sees the indicators that they concern (R-SUR-5), any other one is announced.
 */
export function occasionOf(
  { auditType, occasion }: Command<"ScheduleAudit">,
  { occasion: facts }: AssignmentFacts,
): Occasion | AuditRefusal {
  if (facts === null) throw new Error("what the habilitation allows was not given");
  const { habilitationId, announced } = occasion;
  const indicators = [...new Set(occasion.indicators)];
  if (!facts.running) return { code: "audit/habilitation-not-running" };
  if (facts.busy) return { code: "audit/already-under-way", auditType };
  const indicator = indicators.find((code) => !facts.indicators.includes(code));
  if (indicator !== undefined) return { code: "audit/indicator-unknown", indicator };
  if (auditType !== "C")
    return announced ? { habilitationId, grounds: [], indicators, announced } : { code: "audit/must-be-announced" };
  const stated = statedGrounds(occasion.grounds, "order_audit", facts.grounds);
  if (!stated.ok) return stated.refusal;
  if (indicators.length === 0) return { code: "audit/scope-missing" };
  return { habilitationId, grounds: stated.grounds, indicators, announced };
}
