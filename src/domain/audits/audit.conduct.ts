import { dayOf } from "../shared/calendar.ts";
import { accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { AuditUnderWay, PlannedAudit } from "./audit.model.ts";
import { type AuditRefusal, type Decided, notTheAuditor, textMissing } from "./audit.refusals.ts";
import { notTheirs, objectionPending } from "./audit.team.ts";

export function openAudit({ by, at, present }: Command<"OpenAudit">, state: PlannedAudit): Decided {
  if (by !== state.auditor) return notTheAuditor;
  if (objectionPending(state)) return refuse({ code: "audit/objection-pending" });
  const [day] = state.plan.days;
  if (day !== undefined && dayOf(at) < day) return refuse({ code: "audit/before-the-day", day });
  if (present.length === 0 && state.mode !== "documentary") return refuse({ code: "audit/nobody-present" });
  return accept({ type: "AuditOpened", by, at, present });
}

/** An indicator set aside by the plan is audited all the same, with a reason. */
export function reopenIndicator(
  { by, at, indicator, reason }: Command<"ReopenIndicator">,
  state: PlannedAudit | AuditUnderWay,
): Decided {
  const wrong = notTheirs(by, indicator, state);
  if (wrong !== null) return refuse(wrong);
  if (reason === null) return textMissing("reason");
  if (state.plan.indicators.some(({ code }) => code === indicator))
    return refuse({ code: "audit/indicator-already-applies", indicator });
  return accept({ type: "IndicatorReopened", by, at, indicator, reason });
}

export function rateIndicator(command: Command<"RateIndicator">, state: AuditUnderWay): Decided {
  const { by, at, indicator, rating, note } = command;
  const wrong = notTheirs(by, indicator, state) ?? notAudited(state, indicator);
  if (wrong !== null) return refuse(wrong);
  if (rating === "not_applicable" && note === null) return textMissing("note");
  const written = state.nonconformities.some((one) => one.indicator === indicator);
  if (written && rating !== "nonconforming")
    return refuse({ code: "audit/rating-contradicts-nonconformity", indicator });
  return accept({ type: "IndicatorRated", by, at, indicator, rating, note });
}

/** Why an indicator is not part of this audit; null when it is. */
export function notAudited({ plan }: AuditUnderWay, indicator: string): AuditRefusal | null {
  if (plan.indicators.some(({ code }) => code === indicator)) return null;
  const setAside = plan.setAside.some(({ code }) => code === indicator);
  return { code: setAside ? "audit/indicator-set-aside" : "audit/indicator-unknown", indicator };
}

/** Closing asks that every applicable indicator be rated and every nonconforming one be written down (R-AUD-5, R-AUD-7). */
export function closeAudit(command: Command<"CloseAudit">, state: AuditUnderWay): Decided {
  const { by, at, present, strengths, observations } = command;
  if (by !== state.auditor) return notTheAuditor;
  const codes = state.plan.indicators.map(({ code }) => code);
  const unrated = codes.filter((code) => state.ratings[code] === undefined);
  if (unrated.length > 0) return refuse({ code: "audit/indicators-not-rated", indicators: unrated });
  const written = new Set(state.nonconformities.map(({ indicator }) => indicator));
  const unwritten = codes.filter((code) => state.ratings[code]?.rating === "nonconforming" && !written.has(code));
  if (unwritten.length > 0) return refuse({ code: "audit/nonconformity-not-written", indicators: unwritten });
  if (present.length === 0 && state.mode !== "documentary") return refuse({ code: "audit/nobody-present" });
  return accept({ type: "AuditClosed", by, at, present, strengths, observations });
}
