import { deciderRefusal } from "../access/impartiality.deciders.ts";
import type { DecisionAct } from "../schemes/grounds.model.ts";
import { type ChosenGround, type StatedGround, statedGrounds } from "../schemes/statedGrounds.ts";
import { type Day, dayOf } from "../shared/calendar.ts";
import type { Act } from "../shared/decider.ts";
import type { GrievancesNotified, SessionFate } from "./habilitation.events.ts";
import type { HabilitationFacts, HabilitationRefusal } from "./habilitation.model.ts";

/** A decision that may be taken: its grounds with their details, or why it may not. */
export type Founded =
  | { readonly ok: true; readonly grounds: readonly StatedGround[] }
  | { readonly ok: false; readonly refusal: HabilitationRefusal };

/** Whether this person may take this decision on these grounds (R-DEC-1, R-DEC-3). */
export function founded(
  { at, grounds }: Act & { readonly grounds: readonly ChosenGround[] },
  act: DecisionAct,
  facts: HabilitationFacts,
): Founded {
  if (facts.decider === null) throw new Error("a decision is judged on who takes it");
  const { person, file } = facts.decider;
  const asked = { role: "decision_maker", on: dayOf(at) } as const;
  const refusal = deciderRefusal(person, asked, { ...file, abstained: [] });
  return refusal === null ? statedGrounds(grounds, act, facts.grounds) : { ok: false, refusal };
}

/** Nothing takes effect before the day it is decided (R-REC-1). */
export const backDated = (effect: Day, { at }: Act): HabilitationRefusal | null =>
  effect < dayOf(at) ? { code: "habilitation/back-dated", earliest: dayOf(at) } : null;

/** Each declared session is told to finish, be transferred or stop (R-EFF-1). */
export function sessionsUndecided(
  fates: readonly SessionFate[],
  { openSessions }: HabilitationFacts,
): HabilitationRefusal | null {
  const sessions = openSessions.filter((session) => !fates.some(({ sessionId }) => sessionId === session));
  return sessions.length === 0 ? null : { code: "habilitation/session-undecided", sessions };
}

/** Each ground was notified with this aim, and the time for observations has run (R-SUS-2, R-WIT-1). */
export function unheard(
  codes: readonly string[],
  grievances: readonly GrievancesNotified[],
  { at }: Act,
): HabilitationRefusal | null {
  const noticeOf = (code: string) =>
    grievances.findLast(({ grounds }) => grounds.some((ground) => ground.code === code));
  const unknown = codes.filter((code) => noticeOf(code) === undefined);
  if (unknown.length > 0) return { code: "habilitation/grievances-not-notified", grounds: unknown };
  const until = codes
    .flatMap((code) => noticeOf(code)?.observationsUntil ?? [])
    .toSorted()
    .at(-1);
  return until !== undefined && dayOf(at) <= until ? { code: "habilitation/observations-open", until } : null;
}
