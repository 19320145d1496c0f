import { lastDayOfDelay } from "../deadlines/delays.ts";
import { type AppealRoute, statedGrounds } from "../schemes/statedGrounds.ts";
import { type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import { notToCome } from "./habilitation.checks.ts";
import type {
  GrievancesNotified,
  NotifiedDecision,
  ObservationsRecorded,
  SanctionNotified,
} from "./habilitation.events.ts";
import type {
  HabilitationFacts,
  HabilitationRefusal,
  NotifyGrievances,
  RecordObservations,
  RecordSanctionNotification,
} from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { awaitingPresentation } from "./procedure.points.ts";

type Result<E> = Decision<E, HabilitationRefusal>;

/** The grievances, notified by a channel that proves the date, open the time for observations (R-SUS-2, R-NOT-1). */
export function notifyGrievances(
  command: NotifyGrievances,
  state: Granted,
  facts: HabilitationFacts,
): Result<GrievancesNotified> {
  const { by, at, aim, notifiedOn, channel, reference } = command;
  if (command.grounds.length === 0) return refuse({ code: "habilitation/nothing-to-notify" });
  const stated = statedGrounds(command.grounds, aim === "suspension" ? "suspend" : "withdraw", facts.grounds);
  if (!stated.ok) return refuse(stated.refusal);
  const issued = awaitingPresentation(state).find((notice) => notice.aim === aim);
  const from = issued === undefined ? state.grant.effectiveOn : dayOf(issued.at);
  const wrong = notToCome(notifiedOn, from, command);
  if (wrong !== null) return refuse(wrong);
  if (channel !== "registered-letter" || reference === null)
    return refuse({ code: "habilitation/channel-without-proof" });
  const observationsUntil = lastDayOfDelay(notifiedOn, facts.rules.suspension.observationDays);
  const { grounds } = stated;
  return accept({ type: "GrievancesNotified", by, at, aim, grounds, notifiedOn, reference, observationsUntil });
}

/** The last day for observations on what is reproached now: by grievances, or by the letter of suspension (R-SUS-3). */
function observationsUntil({ grievances, suspensions }: Granted): Day | null {
  const bySuspension = suspensions.findLast(({ liftedOn }) => liftedOn === null)?.notified?.observationsUntil ?? null;
  const byGrievances = grievances.map((notice) => notice.observationsUntil);
  return [...byGrievances, ...(bySuspension === null ? [] : [bySuspension])].toSorted().at(-1) ?? null;
}

/** Observations are always taken, late ones too: whoever decides reads them. */
export function recordObservations(command: RecordObservations, state: Granted): Result<ObservationsRecorded> {
  const { by, at, text, receivedOn } = command;
  const until = observationsUntil(state);
  if (until === null) return refuse({ code: "habilitation/no-grievances" });
  if (text === null) return refuse({ code: "habilitation/observations-empty" });
  const wrong = notToCome(receivedOn, state.grant.effectiveOn, command);
  if (wrong !== null) return refuse(wrong);
  return accept({ type: "ObservationsRecorded", by, at, text, receivedOn, late: receivedOn > until });
}

/** A decision whose notification is awaited, or has been noted already. */
interface Notifiable {
  readonly decidedOn: Day;
  readonly appeal: AppealRoute | null;
  readonly notified: SanctionNotified | null;
}

function notifiableOf(state: Granted, decision: NotifiedDecision): Notifiable | null {
  const suspension = state.suspensions.at(-1);
  if (decision === "refused-lift") {
    const refused = suspension?.refusedLift ?? null;
    return refused && { ...refused, decidedOn: refused.refusedOn };
  }
  const sanction = decision === "withdrawal" ? state.withdrawal : (suspension ?? null);
  if (sanction === null) return null;
  const { decided, notified } = sanction;
  return { decidedOn: dayOf(decided.at), appeal: decided.appeal, notified };
}

/** The delay of appeal runs from the notification, proven for a suspension and a withdrawal (R-NOT-1, R-CMP-5). */
export function notifySanction(
  command: RecordSanctionNotification,
  state: Granted,
  { rules, undelivered }: HabilitationFacts,
): Result<SanctionNotified> {
  const { by, at, decision, notifiedOn, channel, reference } = command;
  const notifiable = notifiableOf(state, decision);
  if (notifiable === null) return refuse({ code: "habilitation/nothing-to-notify" });
  const { decidedOn, appeal, notified } = notifiable;
  if (notified !== null) return refuse({ code: "habilitation/already-notified", on: notified.notifiedOn });
  const wrong = notToCome(notifiedOn, decidedOn, command);
  if (wrong !== null) return refuse(wrong);
  if (channel === "email" && undelivered) return refuse({ code: "habilitation/email-undelivered" });
  const proven = channel === "registered-letter" && reference !== null;
  if (decision !== "refused-lift" && !proven) return refuse({ code: "habilitation/channel-without-proof" });
  return accept({
    ...{ type: "SanctionNotified", by, at, decision, notifiedOn, channel, reference },
    appealUntil: appeal === null ? null : lastDayOfDelay(notifiedOn, appeal.days),
    observationsUntil: decision === "suspension" ? lastDayOfDelay(notifiedOn, rules.suspension.observationDays) : null,
  });
}
