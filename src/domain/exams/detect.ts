import type { Signal } from "../alerts/alert.events.ts";
import type { ResultRules } from "../schemes/rulebookLife.model.ts";
import { rateStanding, type Tally } from "./rate.ts";
import type { Window } from "./window.ts";

interface Looked {
  readonly habilitationId: string;
  readonly window: Window;
  readonly tally: Tally;
  /** The same length just before. */
  readonly before: Tally;
}

/** What the results of an organisation deserve to be looked at for: a rate strictly under the threshold, an unusual rise (R-SUR-5, R-RATE-1). */
export function resultSignals(
  { habilitationId, window, tally, before }: Looked,
  rules: Pick<ResultRules, "passRatePercent" | "minimumSample" | "volumeJumpPercent" | "volumeJumpMinimum">,
): readonly Signal[] {
  const signals: Signal[] = [];
  if (rateStanding(tally, rules) === "below")
    signals.push({
      ...{ habilitationId, kind: "pass-rate", subject: "" },
      facts: { passed: tally.passed, presented: tally.presented },
      seen: { ...window, thresholdPercent: rules.passRatePercent, minimumSample: rules.minimumSample },
    });
  if (isUnusual(tally, before, rules))
    signals.push({
      ...{ habilitationId, kind: "volume-jump", subject: "" },
      facts: { presented: tally.presented, before: before.presented },
      seen: { ...window, jumpPercent: rules.volumeJumpPercent },
    });
  return signals;
}

/** A rise strictly over the percentage of the scheme; the first candidates of an organisation are no rise. */
const isUnusual = (
  { presented }: Tally,
  before: Tally,
  { volumeJumpPercent, volumeJumpMinimum }: Pick<ResultRules, "volumeJumpPercent" | "volumeJumpMinimum">,
): boolean =>
  before.presented > 0 &&
  presented >= volumeJumpMinimum &&
  100 * (presented - before.presented) > volumeJumpPercent * before.presented;
