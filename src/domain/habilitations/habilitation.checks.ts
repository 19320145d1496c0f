import { deciderRefusal } from "../access/impartiality.deciders.ts";
import type { DecisionAct } from "../schemes/grounds.model.ts";
import { type ChosenGround, type StatedGround, statedGrounds } from "../schemes/statedGrounds.ts";
import { type Day, dayOf } from "../shared/calendar.ts";
import type { Act } from "../shared/decider.ts";
import type { GrievancesNotified, SanctionAim, SessionFate } from "./habilitation.events.ts";
import type { HabilitationFacts, HabilitationRefusal } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import type { WithEffects } from "./procedure.model.ts";

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
  const refusal = undecidable({ at }, facts);
  return refusal === null ? statedGrounds(grounds, act, facts.grounds) : { ok: false, refusal };
}

/** Why this person may decide nothing of this habilitation, or null (R-DEC-1, R-SUS-1). */
export function undecidable({ at }: Pick<Act, "at">, facts: HabilitationFacts): HabilitationRefusal | null {
  if (facts.decider === null) throw new Error("a decision is judged on who takes it");
  const { person, file } = facts.decider;
  return deciderRefusal(person, { role: "decision_maker", on: dayOf(at) }, { ...file, abstained: [] });
}

/** What happened did so between a day and that of the act, never to come. */
export const notToCome = (on: Day, from: Day, { at }: Act): HabilitationRefusal | null =>
  on < from || on > dayOf(at) ? { code: "habilitation/date-wrong", from, until: dayOf(at) } : null;

/** What the decision touches is what whoever signs looked at (R-EFF-1). */
export const effectsMoved = (
  { effectsSeen }: WithEffects,
  { effects }: HabilitationFacts,
): HabilitationRefusal | null => (effectsSeen === effects ? null : { code: "habilitation/effects-changed" });

/** A ground whose observations were followed founds no sanction any more. */
export function droppedAmong(
  codes: readonly string[],
  aim: SanctionAim,
  { procedure }: Granted,
): HabilitationRefusal | null {
  const grounds = codes.filter((code) => procedure.dropped.some((point) => point.aim === aim && point.code === code));
  return grounds.length === 0 ? null : { code: "habilitation/grievance-dropped", grounds };
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
