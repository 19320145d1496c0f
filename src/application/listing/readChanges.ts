import { lastDayOfPeriod } from "../../domain/deadlines/delays.ts";
import { addMonths, type Day } from "../../domain/shared/calendar.ts";
import { done } from "../outcome.ts";
import type { ListChangeRow } from "../ports/listing.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";

/** A change of the list and the last day to report it (R-LIST-1). */
export interface ListedChange extends ListChangeRow {
  readonly reportBy: Day;
}

/** Months during which a confirmed change goes on being shown. */
const shownMonths = 12;

/** The changes of the list that took place, with their limit; those confirmed long ago left out. */
export async function changesUntil(
  ports: Pick<Ports, "readings" | "schemes">,
  on: Day,
): Promise<readonly ListedChange[]> {
  return await withLimits(ports, on, await ports.readings.listing.changes(on, addMonths(on, -shownMonths)));
}

/** Those that are not declared yet, the first first. */
export async function changesWaiting(
  ports: Pick<Ports, "readings" | "schemes">,
  on: Day,
): Promise<readonly ListedChange[]> {
  return await withLimits(ports, on, await ports.readings.listing.waiting(on));
}

async function withLimits(
  { schemes: kept }: Pick<Ports, "schemes">,
  on: Day,
  rows: readonly ListChangeRow[],
): Promise<readonly ListedChange[]> {
  const schemes = await kept.everyInForce(on);
  return rows.flatMap((row) => {
    const months = schemes.find(({ id }) => id === row.scheme)?.rulebook.register.franceCompetencesMonths;
    return months === undefined ? [] : [{ ...row, reportBy: lastDayOfPeriod(row.on, months) }];
  });
}

/** What is to be declared to France compétences, what waits for its confirmation, and what is confirmed. */
export const readListChanges = async ({ ports, today }: Asking) =>
  done({ changes: (await changesUntil(ports, today)).map(({ scheme: _, ...change }) => change) });
