import type { DecisionState } from "../../domain/decisions/decision.model.ts";
import type { Notification } from "../../domain/habilitations/procedure.notifications.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import type { Row } from "../ports/events.ts";

/** What the notification of starts a delay: the message that tells it, and whether only a letter proves its date (R-NOT-1). */
const kinds = {
  "grievances-suspension": { message: "M-701", registered: true },
  "grievances-withdrawal": { message: "M-701", registered: true },
  suspension: { message: "M-704", registered: true },
  "refused-lift": { message: "M-710", registered: false },
  withdrawal: { message: "M-711", registered: true },
  "refused-application": { message: "M-211", registered: true },
  "refused-habilitation": { message: "M-504", registered: true },
} as const;
export type NotifiedKind = keyof typeof kinds;

interface Told {
  readonly decision: NotifiedKind;
  readonly decidedOn: Day;
  readonly notifiedOn: Day | null;
  readonly channel: string | null;
  readonly reference: string | null;
  readonly until: Day | null;
}

const rowOf = (told: Told, of: { readonly dossierId: string; readonly habilitationId: string | null }): Row => ({
  ...{ dossier_id: of.dossierId, habilitation_id: of.habilitationId, decision: told.decision, ...kinds[told.decision] },
  ...{ decided_on: told.decidedOn, notified_on: told.notifiedOn, channel: told.channel },
  ...{ reference: told.reference, until_day: told.until },
});

/** A notification of the life of an habilitation. */
export const notificationRow = (
  told: Notification,
  of: { readonly dossierId: string; readonly habilitationId: string },
): Row => rowOf(told, of);

/** The notification of a refusal, which starts the delay of appeal; nothing for a grant. */
export function refusalRows(dossierId: string, state: DecisionState): readonly Row[] {
  if (state.status !== "refused") return [];
  const { decision, notification } = state;
  const told = {
    decision: decision.kind === "admissibility" ? ("refused-application" as const) : ("refused-habilitation" as const),
    ...{ decidedOn: dayOf(decision.at), notifiedOn: notification?.notifiedOn ?? null },
    ...{ channel: notification?.channel ?? null, reference: notification?.reference ?? null },
    until: notification?.appealUntil ?? null,
  };
  return [rowOf(told, { dossierId, habilitationId: null })];
}
