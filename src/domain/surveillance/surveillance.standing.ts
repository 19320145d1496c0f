import type { Day } from "../shared/calendar.ts";
import type { SurveillanceOutcome } from "./surveillance.events.ts";
import type { OpenedState } from "./surveillance.model.ts";

/** Where a surveillance stands: who has the hand, then what is left to correct. */
export type SurveillanceStanding =
  | "awaiting-elements"
  | "to-conclude"
  | "concluded"
  | "to-correct"
  | "seized"
  | "set-aside";

/** What a standing is computed from. */
interface Line {
  readonly status: OpenedState["status"];
  readonly submittedOn: Day | null;
  readonly closesOn: Day;
  readonly outcome: SurveillanceOutcome | null;
  readonly openGaps: number;
  readonly seizedUntil: Day | null;
}

export function standingOn({
  status,
  submittedOn,
  openGaps,
  seizedUntil,
}: Pick<Line, "status" | "submittedOn" | "openGaps" | "seizedUntil">): SurveillanceStanding {
  if (status === "set-aside") return "set-aside";
  if (status === "open") return submittedOn === null ? "awaiting-elements" : "to-conclude";
  if (seizedUntil !== null) return "seized";
  return openGaps > 0 ? "to-correct" : "concluded";
}

/** Whether its window has closed without a conclusion: late on the certifier’s side (R-SUR-6). */
export const isLateOn = ({ status, closesOn }: Pick<Line, "status" | "closesOn">, on: Day): boolean =>
  status === "open" && on > closesOn;
