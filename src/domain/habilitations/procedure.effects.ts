import type { Act } from "../shared/decider.ts";
import type { EffectsWeighed } from "./procedure.events.ts";
import type { WithEffects } from "./procedure.model.ts";

/** That what a decision touches was looked at before it was signed. */
export const weighed = (act: EffectsWeighed["act"], { by, at, effectsSeen }: Act & WithEffects): EffectsWeighed => ({
  ...{ type: "EffectsWeighed", by, at, act, effects: effectsSeen },
});
