import type { CalendarAgreed, HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import type { ProcedureEvent } from "../../domain/habilitations/procedure.events.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { StatedGround } from "../../domain/schemes/statedGrounds.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { unreachable } from "../../domain/shared/unreachable.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";

/** What an act on an habilitation fixed: the day it counts from, a last day, what was written, on which grounds. */
interface Fixed {
  readonly on: Day;
  readonly until: Day | null;
  readonly text: string | null;
  readonly grounds: readonly StatedGround[];
  readonly reference: string | null;
}

/** Everything that happened to an habilitation, the last first, in words (R-REC-1). */
export async function readLife(ports: Ports, id: string, scheme: Scheme) {
  const { events: all } = await ports.events.read<HabilitationEvent>(streamName("habilitation", id), 0, null);
  const events = all.filter((event) => event.type !== "CalendarAgreed");
  const fixed = events.map((event) => ({ event, ...fixedBy(event) }));
  const people = await ports.people.named([...new Set(events.map(({ by }) => by))]);
  const words = await ports.contents.read<string>(
    fixed.flatMap(({ text, grounds }) => [...(text === null ? [] : [text]), ...grounds.map(({ detail }) => detail)]),
  );
  return fixed.toReversed().map(({ event: { type, by, at }, on, until, text, grounds, reference }) => ({
    ...{ type, at, on, until, reference },
    byName: people.get(by)?.name ?? "Habilis",
    text: text === null ? null : (words.get(text) ?? null),
    grounds: groundViews(grounds, scheme, words),
  }));
}

const nothing = { until: null, text: null, grounds: [], reference: null } as const;

function fixedBy(event: Exclude<HabilitationEvent, CalendarAgreed>): Fixed {
  const on = dayOf(event.at);
  switch (event.type) {
    case "HabilitationGranted":
      return { ...nothing, on: event.effectiveOn, until: event.expiresOn };
    case "GrievancesNotified":
      return { ...nothing, ...notified(event), until: event.observationsUntil, grounds: event.grounds };
    case "ObservationsRecorded":
      return { ...nothing, on: event.receivedOn, text: event.text };
    case "HabilitationSuspended":
      return { ...nothing, on: event.from, until: event.lastDay, text: event.urgency, grounds: event.failings };
    case "HabilitationWithdrawn":
    case "HabilitationTerminated":
      return { ...nothing, on: event.effectiveOn, grounds: event.grounds };
    case "SuspensionLifted":
    case "SuspensionAnnulled":
    case "WithdrawalAnnulled":
      return { ...nothing, on: event.from, grounds: event.grounds };
    case "SanctionStayed":
    case "StayEnded":
      return { ...nothing, on: event.from };
    case "LiftRefused":
      return { ...nothing, on, grounds: event.grounds };
    case "HabilitationRenewed":
      return { ...nothing, on: event.from, until: event.expiresOn, grounds: event.grounds };
    case "HabilitationExtended":
      return { ...nothing, on: event.from, until: event.until, grounds: event.grounds };
    case "SanctionNotified":
      return { ...nothing, ...notified(event), until: event.appealUntil };
    case "ScopeChanged":
      return { ...nothing, on: event.effectiveOn, grounds: event.grounds };
    case "RegistrationEndRecorded":
      return { ...nothing, on: event.endsOn ?? on };
    default:
      return fixedInProcedure(event, on);
  }
}

function fixedInProcedure(event: ProcedureEvent, on: Day): Fixed {
  switch (event.type) {
    case "GrievancesIssued":
      return { ...nothing, on, grounds: event.grounds };
    case "GrievanceAnswered":
      return { ...nothing, on: event.receivedOn, text: event.text };
    case "HearingHeld":
      return { ...nothing, on: event.heldOn, text: event.text };
    case "CorrectionFiled":
      return { ...nothing, on: event.filedOn, text: event.text };
    case "MentionsRemovalProved":
      return { ...nothing, on: event.provenOn, text: event.text };
    case "GrievanceDropped":
    case "GrievancesClosed":
    case "CorrectionVerified":
      return { ...nothing, on, text: event.reason };
    case "PeopleTold":
      return { ...nothing, on: event.since, ...(event.text === null ? {} : { text: event.text }) };
    case "EffectsWeighed":
      return { ...nothing, on };
    default:
      return unreachable(event);
  }
}

const notified = ({ notifiedOn, reference }: { readonly notifiedOn: Day; readonly reference: string | null }) => ({
  on: notifiedOn,
  reference,
});
