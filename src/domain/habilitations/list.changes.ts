import type { Day } from "../shared/calendar.ts";
import type { HabilitationState, HabilitationStatus } from "./habilitation.state.ts";
import { periods } from "./periods.ts";

/** A change of the list of habilitated organisations: a grant, a suspension, a lift or an end (R-LIST-1, Code du travail R. 6113-16-5). */
export interface ListChange {
  /** The same for the same change, whatever is decided afterwards. */
  readonly key: string;
  readonly kind: "granted" | "lifted" | Exclude<HabilitationStatus, "active">;
  readonly on: Day;
}

/** Every change that the life of an habilitation brings to the list, those that a date will bring included. */
export const listChanges = (state: HabilitationState): readonly ListChange[] =>
  periods(state).map(({ status, from: on }, rank) => ({
    key: `${status}@${on}`,
    kind: status === "active" ? (rank === 0 ? "granted" : "lifted") : status,
    on,
  }));
