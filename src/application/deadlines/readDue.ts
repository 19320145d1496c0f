import type { Actor, Membership } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { dutiesOf } from "../../domain/organisations/duties.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { DueRow, DueSpan } from "../ports/deadlines.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";

/** Something due in a file, as a list shows it. */
export type DueView = Pick<
  DueRow,
  | "about"
  | "aboutId"
  | "dossierId"
  | "number"
  | "organisationName"
  | "rule"
  | "what"
  | "opensOn"
  | "dueOn"
  | "explanation"
>;

/** How far back what is late is looked for, and how far ahead, in days: more than a cycle. */
const around = 3660;

const spanOf = (today: Day, limit: number): DueSpan => ({
  ...{ openedBy: today, from: addDays(today, -around), until: addDays(today, around), limit },
});

/** Some of the due dates, and how many there are in all. */
export interface DueList {
  readonly count: number;
  readonly due: readonly DueView[];
}

const none: DueList = { count: 0, due: [] };

/** What falls on the person who asks, the first due first, so many at most. */
export async function dueFor({ ports, actor, today }: Asking, most: number): Promise<DueList> {
  if (observes(actor)) return none;
  const { deadlines } = ports.readings;
  const person = { personId: actor.id, roles: actor.staff, organisations: await dutiesIn(ports, actor) };
  const span = spanOf(today, most);
  const rows = await deadlines.mine(person, span);
  return { count: rows.length < most ? rows.length : await deadlines.countMine(person, span), due: rows.map(shown) };
}

/** What falls on somebody in each of their organisations, from the functions held there. */
async function dutiesIn({ states }: Ports, { memberships }: Actor): Promise<readonly Membership[]> {
  const found = await Promise.all(
    memberships.map(async ({ organisationId, role }) => {
      const { state } = await states.load(organisationStream, organisationId);
      const members = state.status === "registered" ? state.members : [];
      return dutiesOf(role, members).map((duty) => ({ organisationId, role: duty }));
    }),
  );
  return found.flat();
}

/** What is awaited from others in the files of the account manager who asks. */
export async function awaitedBy({ ports, actor, today }: Asking, most: number): Promise<DueList> {
  if (!actor.staff.includes("account_manager")) return none;
  const { deadlines } = ports.readings;
  const span = spanOf(today, most);
  const rows = await deadlines.awaited(actor.id, span);
  return {
    count: rows.length < most ? rows.length : await deadlines.countAwaited(actor.id, span),
    due: rows.map(shown),
  };
}

export const shown = (row: DueRow): DueView => ({
  ...{ about: row.about, aboutId: row.aboutId, dossierId: row.dossierId, number: row.number },
  ...{ organisationName: row.organisationName, rule: row.rule, what: row.what, dueOn: row.dueOn },
  ...{ opensOn: row.opensOn, explanation: row.explanation },
});
