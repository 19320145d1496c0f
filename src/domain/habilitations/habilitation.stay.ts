import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { SanctionStayed, StayEnded } from "./habilitation.events.ts";
import type { EndStay, HabilitationRefusal, StaySanction } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { openSuspension } from "./periods.ts";

type Result = Decision<SanctionStayed | StayEnded, HabilitationRefusal>;

const nothing = refuse({ code: "habilitation/nothing-to-stay" });

/** Without a decision an appeal suspends nothing; with one, the sanction has no effect until the appeal is decided (R-CMP-5). */
export function staySanction({ by, at, appealId, decision, decidedAt }: StaySanction, state: Granted): Result {
  const standing = decision === "withdrawal" ? state.withdrawal?.decided : openSuspension(state)?.decided;
  if (standing?.at !== decidedAt || state.stays.some((one) => one.appealId === appealId)) return nothing;
  return accept({ type: "SanctionStayed", by, at, appealId, decision, decidedAt, from: dayOf(at) });
}

/** The sanction has its effects again; its own dates have not moved (R-SUS-3). */
export function endStay({ by, at, appealId }: EndStay, { stays }: Granted): Result {
  const stayed = stays.some((one) => one.appealId === appealId && one.until === null);
  return stayed ? accept({ type: "StayEnded", by, at, appealId, from: dayOf(at) }) : nothing;
}
