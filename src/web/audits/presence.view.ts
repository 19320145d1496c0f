import type { Attendee } from "./audit.query.ts";

/** Somebody announced or added, in the room or not. */
export interface Presence extends Attendee {
  readonly present: boolean;
}

/** The functions of people met during an audit, as they are offered. */
export const metRoles = ["legal_representative", "referent", "trainer", "account_manager", "other"] as const;

export const isMetRole = (value: string): value is (typeof metRoles)[number] => metRoles.some((role) => role === value);

const same = (a: Attendee, b: Attendee): boolean => a.name === b.name && a.role === b.role;

/** The people to tick: those announced, then those seen earlier that were not; ticked when they were there. */
export function roomOf(announced: readonly Attendee[], seen: readonly Attendee[]): readonly Presence[] {
  const others = seen.filter((one) => !announced.some((known) => same(known, one)));
  const all = [...announced, ...others].filter((one, at, list) => list.findIndex((other) => same(one, other)) === at);
  return all.map(({ name, role }) => ({ name, role, present: seen.some((one) => same(one, { name, role })) }));
}

/** Those who are there, as the command takes them. */
export const present = (people: readonly Presence[]): Attendee[] =>
  people.filter((one) => one.present).map(({ name, role }) => ({ name, role }));

/** The people as they were last ticked; null when nothing readable was kept. */
export function readPresence(text: string): readonly Presence[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}
