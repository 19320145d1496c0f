import { type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { HabilitationRefusal } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { endingOf, openSuspension } from "./periods.ts";
import type { PeopleTold } from "./procedure.events.ts";
import type { TellPeople } from "./procedure.model.ts";

/** The first day of an end that was decided: a withdrawal, a termination. */
export function decidedEnd(state: Granted): Day | null {
  const { status, on } = endingOf(state);
  return status === "withdrawn" || status === "terminated" ? on : null;
}

/** Since when what was decided last changes something for whoever trains or is enrolled: an end, or else a suspension. */
export const changedSince = (state: Granted): Day | null =>
  decidedEnd(state) ?? openSuspension(state)?.decided.from ?? null;

/** The same, or the day it ended by itself: since when there are people to tell (R-EFF-1). */
function toldSince(state: Granted, today: Day): Day | null {
  const ending = endingOf(state);
  return changedSince(state) ?? (ending.on <= today ? ending.on : null);
}

/** As soon as it is decided, and again when somebody was forgotten; that nobody is concerned is said with its reason. */
export function tellPeople(command: TellPeople, state: Granted): Decision<PeopleTold, HabilitationRefusal> {
  const { by, at, groups, addresses, text } = command;
  const since = toldSince(state, dayOf(at));
  if (since === null) return refuse({ code: "habilitation/nobody-to-tell" });
  if (addresses === null && text === null) return refuse({ code: "habilitation/nobody-unexplained" });
  return accept({ type: "PeopleTold", by, at, since, groups, addresses, text });
}
