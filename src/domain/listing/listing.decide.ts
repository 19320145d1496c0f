import { type Day, dayOf } from "../shared/calendar.ts";
import { type Act, accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { ListingEvent } from "./listing.events.ts";

/** Notes that changes of the list were sent (R-LIST-1). */
export interface ReportListChanges extends Act {
  readonly type: "ReportListChanges";
  readonly keys: readonly string[];
  readonly reportedOn: Day;
  readonly reference: string | null;
}

/** Notes that sent changes are on the other side. */
export interface ConfirmListChanges extends Act {
  readonly type: "ConfirmListChanges";
  readonly keys: readonly string[];
  readonly confirmedOn: Day;
}

export type ListingCommand = ReportListChanges | ConfirmListChanges;

/** What a report is judged on: the changes that the life of the habilitation has brought, and their days. */
export interface ListingFacts {
  readonly changes: readonly { readonly key: string; readonly on: Day }[];
}

export type ListingRefusal =
  | { readonly code: "listing/nothing-chosen" }
  | { readonly code: "listing/unknown-change" }
  | { readonly code: "listing/already-reported"; readonly on: Day }
  | { readonly code: "listing/not-reported" }
  | { readonly code: "listing/already-confirmed"; readonly on: Day }
  | { readonly code: "listing/date-wrong"; readonly from: Day; readonly until: Day };

/** Where a reported change is. */
export interface Reported {
  readonly reportedOn: Day;
  readonly reference: string | null;
  readonly confirmedOn: Day | null;
}

/** The reported changes of an habilitation, by key. */
export type ListingState = Readonly<Record<string, Reported>>;

/** The rules of what is told to France compétences: once each, after the fact, confirmed after it was sent (R-LIST-1). */
export const listingDecider: Decider<ListingCommand, ListingState, ListingEvent, ListingRefusal, ListingFacts> = {
  initial: {},
  decide,
  evolve,
};

function decide(
  command: ListingCommand,
  state: ListingState,
  facts: ListingFacts,
): Decision<ListingEvent, ListingRefusal> {
  if (command.keys.length === 0) return refuse({ code: "listing/nothing-chosen" });
  switch (command.type) {
    case "ReportListChanges":
      return report(command, state, facts);
    case "ConfirmListChanges":
      return confirm(command, state);
    default:
      return unreachable(command);
  }
}

/** From the latest of these days to the day of the act. */
const outside = (days: readonly Day[], on: Day, { at }: Act): ListingRefusal | null => {
  const from = days.reduce((last, day) => (day > last ? day : last));
  return on < from || on > dayOf(at) ? { code: "listing/date-wrong", from, until: dayOf(at) } : null;
};

function report(
  command: ReportListChanges,
  state: ListingState,
  { changes }: ListingFacts,
): Decision<ListingEvent, ListingRefusal> {
  const { by, at, keys, reportedOn, reference } = command;
  const occurred = changes.filter(({ key, on }) => keys.includes(key) && on <= dayOf(at));
  if (new Set(keys).size !== occurred.length) return refuse({ code: "listing/unknown-change" });
  const already = keys.map((key) => state[key]).find((one) => one !== undefined);
  if (already !== undefined) return refuse({ code: "listing/already-reported", on: already.reportedOn });
  const wrong = outside(
    occurred.map(({ on }) => on),
    reportedOn,
    command,
  );
  return wrong === null ? accept({ type: "ListChangesReported", by, at, keys, reportedOn, reference }) : refuse(wrong);
}

function confirm(command: ConfirmListChanges, state: ListingState): Decision<ListingEvent, ListingRefusal> {
  const { by, at, keys, confirmedOn } = command;
  const sent = keys.map((key) => state[key]);
  const known = sent.filter((one) => one !== undefined);
  if (known.length !== sent.length) return refuse({ code: "listing/not-reported" });
  const already = known.find((one) => one.confirmedOn !== null);
  if (already !== undefined && already.confirmedOn !== null)
    return refuse({ code: "listing/already-confirmed", on: already.confirmedOn });
  const wrong = outside(
    known.map(({ reportedOn }) => reportedOn),
    confirmedOn,
    command,
  );
  return wrong === null ? accept({ type: "ListChangesConfirmed", by, at, keys, confirmedOn }) : refuse(wrong);
}

function evolve(state: ListingState, event: ListingEvent): ListingState {
  switch (event.type) {
    case "ListChangesReported": {
      const { reportedOn, reference, keys } = event;
      return {
        ...state,
        ...Object.fromEntries(keys.map((key) => [key, { reportedOn, reference, confirmedOn: null }])),
      };
    }
    case "ListChangesConfirmed":
      return Object.fromEntries(
        Object.entries(state).map(([key, one]) => [
          key,
          event.keys.includes(key) ? { ...one, confirmedOn: event.confirmedOn } : one,
        ]),
      );
    default:
      return unreachable(event);
  }
}
