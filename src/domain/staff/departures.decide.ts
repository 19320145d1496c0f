import { type Act, accept, type Decider } from "../shared/decider.ts";
import type { AdministratorLeft } from "./departures.events.ts";

/** Notes that somebody no longer administers Habilis. */
export type DepartureCommand = Act & { readonly type: "NoteDeparture"; readonly personId: string };

/**
 * Every departure of an administrator, one after the other on one stream: two people who take each other's function away at
 * the same instant cannot both be followed, the second is decided again once the first is known.
 */
export const departures: Decider<DepartureCommand, { readonly status: "kept" }, AdministratorLeft, never, null> = {
  initial: { status: "kept" },
  decide: ({ by, at, personId }) => accept({ type: "AdministratorLeft", by, at, personId }),
  evolve: (state) => state,
};
