import type { Day } from "../shared/calendar.ts";
import type { SessionStatus } from "./session.model.ts";

/** Where a session stands on a day: what was declared is to come, runs, or is over and its headcount awaited. */
export type SessionStanding = "planned" | "running" | "awaiting-headcount" | Exclude<SessionStatus, "declared">;

/** What a standing is computed from. */
export interface Dated {
  readonly status: SessionStatus;
  readonly from: Day;
  readonly until: Day;
}

/** The standing on a day; nothing has to be done for it to change. */
export function standingOn({ status, from, until }: Dated, on: Day): SessionStanding {
  if (status !== "declared") return status;
  if (on < from) return "planned";
  return on <= until ? "running" : "awaiting-headcount";
}

/** Whether an habilitation that stops must say what becomes of it: to come, or running (R-EFF-1). */
export const isOpenOn = (dated: Dated, on: Day): boolean => ["planned", "running"].includes(standingOn(dated, on));
