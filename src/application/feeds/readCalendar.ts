import { holdsFunction } from "../../domain/access/permissions.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { kindNames, modeNames } from "../audits/wording.ts";
import { done, refused } from "../outcome.ts";
import type { ProgrammeDay } from "../ports/programme.readings.ts";
import type { Asking } from "../query.ts";

/** What an agenda keeps of an audit on one day. */
export interface FeedDay extends ProgrammeDay {
  /** The same for the same day of the same audit, whatever its date becomes: its rank among the days of the audit. */
  readonly rank: number;
  readonly kind: string;
  readonly held: string;
}

/** How far back and ahead an agenda looks, in days: the last quarter, and a year and a half of programme. */
const before = 92;
const ahead = 550;

/**
 * The audits of the auditor to whom this secret belongs, the cancelled ones included. A secret that nobody has, or whose
 * owner no longer audits, is answered the same: it does not exist.
 */
export const readCalendar = async ({ ports, at, today }: Asking, { secret }: { readonly secret: string }) => {
  const { programme } = ports.readings;
  const owner = await programme.feedOwner(ports.ids.sha256(secret.replace(/\.ics$/, "")));
  if (owner === null) return refused({ code: "access/not-found" });
  const actor = await ports.people.actor(owner);
  if (holdsFunction(actor, "audit.subscribe") !== null) return refused({ code: "access/not-found" });
  const span = { from: addDays(today, -before), until: addDays(today, ahead) };
  const days = await programme.daysAndCancelled({ ...span, auditor: owner });
  return done({ at, days: days.map((one): FeedDay => ({ ...one, ...told(one), rank: rankOf(one, days) })) });
};

const told = ({ auditType, mode }: ProgrammeDay) => ({ kind: kindNames[auditType], held: modeNames[mode] });

const rankOf = ({ auditId, day }: ProgrammeDay, days: readonly ProgrammeDay[]): number =>
  new Set(days.filter((one) => one.auditId === auditId && one.day < day).map((one): Day => one.day)).size;
