import type { AuditState, RatedIndicator } from "./audit.model.ts";
import type { PlannedIndicator } from "./plan.model.ts";

/** How far the rating has got, in all or for one criterion. */
export interface Progress {
  readonly applicable: number;
  readonly rated: number;
  readonly conforming: number;
  readonly nonconforming: number;
  readonly notApplicable: number;
}

export interface AuditProgress extends Progress {
  readonly nonconformities: number;
  /** Every indicator is rated, every nonconforming one written down: the audit can be closed. */
  readonly readyToClose: boolean;
  readonly criteria: readonly (Progress & { readonly criterion: string })[];
}

/** The progress of an audit from its plan on; null before there is one. */
export function auditProgress(state: AuditState): AuditProgress | null {
  if (!("plan" in state)) return null;
  const { indicators } = state.plan;
  const ratings = "ratings" in state ? state.ratings : {};
  const nonconformities = "nonconformities" in state ? state.nonconformities : [];
  const all = progressOf(indicators, ratings);
  const written = new Set(nonconformities.map(({ indicator }) => indicator));
  const unwritten = indicators.some(({ code }) => ratings[code]?.rating === "nonconforming" && !written.has(code));
  const criteria = [...new Set(indicators.map(({ criterion }) => criterion))].map((criterion) => ({
    criterion,
    ...progressOf(
      indicators.filter((one) => one.criterion === criterion),
      ratings,
    ),
  }));
  const readyToClose = all.rated === all.applicable && !unwritten;
  return { ...all, nonconformities: nonconformities.length, readyToClose, criteria };
}

function progressOf(
  indicators: readonly PlannedIndicator[],
  ratings: Readonly<Record<string, RatedIndicator>>,
): Progress {
  const given = indicators.flatMap(({ code }) => ratings[code]?.rating ?? []);
  return {
    applicable: indicators.length,
    rated: given.length,
    conforming: given.filter((rating) => rating === "conforming").length,
    nonconforming: given.filter((rating) => rating === "nonconforming").length,
    notApplicable: given.filter((rating) => rating === "not_applicable").length,
  };
}
