import { type Actor, type Membership, type OrganisationRole, organisationRoles } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { dutiesOf } from "../../domain/organisations/duties.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { DueFor, DueSpan } from "../ports/deadlines.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { notContested } from "./contested.ts";
import { type DueView, dueViews } from "./dueViews.ts";

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
export async function dueFor(asking: Asking, most: number): Promise<DueList> {
  const { ports, actor } = asking;
  if (observes(actor)) return none;
  const person = { personId: actor.id, roles: actor.staff, organisations: await dutiesIn(ports, actor) };
  return await fallingOn(asking, person, most);
}

/** What falls on somebody who holds these functions. */
async function fallingOn({ ports, today }: Asking, person: DueFor, most: number): Promise<DueList> {
  const { deadlines } = ports.readings;
  const span = spanOf(today, most);
  const rows = await deadlines.mine(person, span);
  const left = await notContested(ports, rows);
  return {
    count: rows.length < most ? left.length : await deadlines.countMine(person, span),
    due: await dueViews(ports, left, today),
  };
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

/** What is awaited from others: in the files of the account manager who asks, or in the organisations that somebody represents. */
export async function awaitedBy(asking: Asking, most: number): Promise<DueList> {
  const { ports, actor, today } = asking;
  if (!actor.staff.includes("account_manager")) return await awaitedWithin(asking, most);
  const { deadlines } = ports.readings;
  const span = spanOf(today, most);
  const rows = await deadlines.awaited(actor.id, span);
  return {
    count: rows.length < most ? rows.length : await deadlines.countAwaited(actor.id, span),
    due: await dueViews(ports, rows, today),
  };
}

/** What falls on somebody else of an organisation: who represents it, or is its referent, answers for the whole. */
async function awaitedWithin(asking: Asking, most: number): Promise<DueList> {
  const { ports, actor } = asking;
  const own = await dutiesIn(ports, actor);
  const represented = new Set(actor.memberships.flatMap((one) => (one.role === "trainer" ? [] : one.organisationId)));
  if (represented.size === 0) return none;
  const isOwn = (organisationId: string, role: OrganisationRole) =>
    own.some((one) => one.organisationId === organisationId && one.role === role);
  const organisations = [...represented].flatMap((organisationId) =>
    organisationRoles.filter((role) => !isOwn(organisationId, role)).map((role) => ({ organisationId, role })),
  );
  return await fallingOn(asking, { personId: "", roles: [], organisations }, most);
}
