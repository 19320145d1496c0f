import type { Nonconformity } from "./nonconformity.model.ts";
import type { AuditPlan } from "./plan.model.ts";

interface Found {
  readonly nonconformities: readonly Nonconformity[];
  readonly plan: Pick<AuditPlan, "indicators">;
}

/** The nonconformities in the order of the indicators of the plan, whichever was written first; those of one indicator as they were written. */
export function inPlanOrder({ nonconformities, plan }: Found): readonly Nonconformity[] {
  const rank = new Map(plan.indicators.map(({ code }, at) => [code, at]));
  const rankOf = ({ indicator }: Nonconformity) => rank.get(indicator) ?? plan.indicators.length;
  return nonconformities.toSorted((one, other) => rankOf(one) - rankOf(other));
}
