import { type Day, dayOf } from "../shared/calendar.ts";
import type { NotifiedDecision, SanctionAim, SanctionNotified } from "./habilitation.events.ts";
import type { Granted } from "./habilitation.state.ts";

/** What the organisation must be told for a delay to run, and how it was (R-NOT-1). */
export interface Notification {
  readonly decision: NotifiedDecision | `grievances-${SanctionAim}`;
  readonly decidedOn: Day;
  readonly notifiedOn: Day | null;
  readonly channel: SanctionNotified["channel"] | null;
  readonly reference: string | null;
  /** Last day of the delay that it starts. */
  readonly until: Day | null;
}

/** Everything that was or is to be notified in the life of an habilitation. */
export function notificationsOf(state: Granted): readonly Notification[] {
  const { notified, procedure, suspensions, withdrawal } = state;
  return [
    ...notified.map(
      ({ aim, at, notifiedOn, reference, observationsUntil: until }): Notification => ({
        ...{
          decision: `grievances-${aim}`,
          decidedOn: dayOf(at),
          notifiedOn,
          channel: "registered-letter",
          reference,
          until,
        },
      }),
    ),
    ...procedure.notices
      .filter(({ presented }) => !presented)
      .map(({ issued: { aim, at } }) => awaited(`grievances-${aim}`, dayOf(at))),
    ...suspensions.flatMap(({ decided, notified: told, refusedLift }) => [
      toldOf("suspension", dayOf(decided.at), told),
      ...(refusedLift === null ? [] : [toldOf("refused-lift", refusedLift.refusedOn, refusedLift.notified)]),
    ]),
    ...(withdrawal === null ? [] : [toldOf("withdrawal", dayOf(withdrawal.decided.at), withdrawal.notified)]),
  ];
}

const awaited = (decision: Notification["decision"], decidedOn: Day): Notification => ({
  ...{ decision, decidedOn, notifiedOn: null, channel: null, reference: null, until: null },
});

const toldOf = (decision: NotifiedDecision, decidedOn: Day, told: SanctionNotified | null): Notification =>
  told === null
    ? awaited(decision, decidedOn)
    : {
        ...{ decision, decidedOn, notifiedOn: told.notifiedOn, channel: told.channel, reference: told.reference },
        until: told.observationsUntil ?? told.appealUntil,
      };

/** Whether something of a procedure is waited for: a letter, observations, a decision, a proof, a removal. */
export const isInProcedure = (state: Granted): boolean => {
  const { grievances, procedure, suspensions, withdrawal, termination, removals } = state;
  const suspended = suspensions.some(({ liftedOn }) => liftedOn === null);
  const ended = withdrawal ?? termination;
  if (ended !== null) return removals.length === 0;
  return suspended || grievances.length > 0 || procedure.notices.length > 0;
};
