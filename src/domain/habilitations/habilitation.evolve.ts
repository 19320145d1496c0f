import { dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import { suspensionAnnulled, withdrawalAnnulled } from "./habilitation.appeal.ts";
import type {
  HabilitationEvent,
  HabilitationGranted,
  HabilitationSuspended,
  LiftRefused,
  SanctionNotified,
  SanctionStayed,
  StayEnded,
} from "./habilitation.events.ts";
import { scopeWith } from "./habilitation.scope.ts";
import type { Granted, HabilitationState, Stay } from "./habilitation.state.ts";
import { lastTerm } from "./periods.ts";
import { closed, evolveProcedure, lastSuspension, presented } from "./procedure.evolve.ts";
import type { ScopeChanged } from "./scope.events.ts";

/** What an habilitation becomes by an event. */
export function evolve(state: HabilitationState, event: HabilitationEvent): HabilitationState {
  if (event.type === "HabilitationGranted") return granted(event);
  return state.status === "none" ? state : evolveGranted(state, event);
}

const granted = (event: HabilitationGranted): Granted => ({
  ...{ status: "granted", grant: event, scope: event.scope, registrationEndsOn: event.registrationEndsOn },
  terms: [{ from: event.effectiveOn, until: event.expiresOn, extendedUntil: null, agreementId: event.agreementId }],
  ...{ dates: null, suspensions: [], grievances: [], withdrawal: null, annulledWithdrawals: [], termination: null },
  ...{ procedure: { notices: [], answers: [], dropped: [] }, removals: [], told: [], notified: [] },
  ...{ added: [], reductions: [], stays: [] },
});

function evolveGranted(state: Granted, event: Exclude<HabilitationEvent, HabilitationGranted>): Granted {
  switch (event.type) {
    case "CalendarAgreed":
      return { ...state, dates: event.rules };
    case "RegistrationEndRecorded":
      return { ...state, registrationEndsOn: event.endsOn };
    case "GrievancesNotified":
      return presented(
        { ...state, grievances: [...state.grievances, event], notified: [...state.notified, event] },
        event,
      );
    case "ObservationsRecorded":
      return state;
    case "HabilitationSuspended":
      return suspended(state, event);
    case "SuspensionLifted":
      return lastSuspension(state, (suspension) => ({ ...suspension, liftedOn: event.from }));
    case "LiftRefused":
      return lastSuspension(state, (suspension) => ({ ...suspension, refusedLift: refusalOf(event) }));
    case "HabilitationWithdrawn":
      return { ...closed(state, "withdrawal"), withdrawal: { decided: event, notified: null } };
    case "SanctionNotified":
      return notified(state, event);
    case "HabilitationRenewed": {
      const { from, expiresOn: until, agreementId } = event;
      return { ...state, terms: [...state.terms, { from, until, extendedUntil: null, agreementId }] };
    }
    case "HabilitationExtended":
      return { ...state, terms: state.terms.with(-1, { ...lastTerm(state), extendedUntil: event.until }) };
    case "HabilitationTerminated":
      return { ...state, termination: event };
    case "ScopeChanged":
      return scopeChanged(state, event);
    case "SuspensionAnnulled":
      return suspensionAnnulled(state, event);
    case "WithdrawalAnnulled":
      return withdrawalAnnulled(state, event);
    case "SanctionStayed":
      return { ...state, stays: [...state.stays, stayFrom(event)] };
    case "StayEnded":
      return { ...state, stays: state.stays.map((one) => endedBy(one, event)) };
    default:
      return evolveProcedure(state, event);
  }
}

/** The grievances of a suspension have served once it is decided. */
const suspended = (state: Granted, event: HabilitationSuspended): Granted => ({
  ...closed(state, "suspension"),
  suspensions: [
    ...state.suspensions,
    {
      ...{ decided: event, notified: null, liftedOn: null, refusedLift: null, corrections: [], hearing: null },
      annulled: false,
    },
  ],
});

const scopeChanged = (state: Granted, event: ScopeChanged): Granted => ({
  ...{ ...state, scope: scopeWith(state.scope, event.direction, event.items) },
  added: event.direction === "add" ? [...state.added, ...event.items] : state.added,
  reductions: event.direction === "remove" ? [...state.reductions, event] : state.reductions,
});

const stayFrom = ({ appealId, decision, decidedAt, from }: SanctionStayed): Stay => ({
  ...{ appealId, decision, decidedAt, from, until: null },
});

const endedBy = (stay: Stay, { appealId, from }: StayEnded): Stay =>
  stay.appealId === appealId && stay.until === null ? { ...stay, until: from } : stay;

const refusalOf = ({ at, grounds, appeal }: LiftRefused) => ({ refusedOn: dayOf(at), grounds, appeal, notified: null });

function notified(state: Granted, event: SanctionNotified): Granted {
  switch (event.decision) {
    case "withdrawal":
      return { ...state, withdrawal: state.withdrawal && { ...state.withdrawal, notified: event } };
    case "suspension":
      return lastSuspension(state, (suspension) => ({ ...suspension, notified: event }));
    case "refused-lift":
      return lastSuspension(state, (suspension) => ({
        ...suspension,
        refusedLift: suspension.refusedLift && { ...suspension.refusedLift, notified: event },
      }));
    default:
      return unreachable(event.decision);
  }
}
