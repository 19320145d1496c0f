import type { Actor } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import type { Owner, Stage, Task } from "../../domain/journey/journey.model.ts";
import { stageOf, tasksOf } from "../../domain/journey/journey.ts";
import { done } from "../outcome.ts";
import type { JourneyFilter, JourneyRow } from "../ports/journeys.readings.ts";
import type { Asking } from "../query.ts";
import { journeyFacts } from "./journeyFacts.ts";

/** A dossier with where it stands and what there is to do on it. */
export interface Journey {
  readonly row: JourneyRow;
  readonly stage: Stage;
  readonly tasks: readonly Task[];
}

/** The journeys that a filter keeps, each under the version of the scheme that it keeps. */
export async function journeys(
  { ports, today }: Pick<Asking, "ports" | "today">,
  filter: JourneyFilter,
): Promise<readonly Journey[]> {
  const rows = await ports.readings.journeys.list(filter);
  return await Promise.all(
    rows.map(async (row) => {
      const scheme = await ports.schemes.get({ scheme: row.scheme, version: row.schemeVersion, hash: row.schemeHash });
      const facts = journeyFacts(row, scheme, today);
      return { row, stage: stageOf(facts), tasks: tasksOf(facts) };
    }),
  );
}

/** What somebody may see: the staff all but drafts, an observer what is open to them, an organisation its own. */
export function visibleTo({
  actor,
  today,
}: Pick<Asking, "actor" | "today">): Pick<JourneyFilter, "organisations" | "openTo" | "drafts"> {
  if (observes(actor)) return { drafts: false, openTo: { personId: actor.id, on: today } };
  if (actor.staff.length > 0) return { drafts: false };
  return { drafts: true, organisations: actor.memberships.map(({ organisationId }) => organisationId) };
}

/** Whether a task falls on this person. */
export function fallsOn(owner: Owner, actor: Actor, organisationId: string): boolean {
  switch (owner.kind) {
    case "role":
      return actor.staff.includes(owner.role);
    case "person":
      return owner.personId === actor.id;
    case "organisation":
      return actor.memberships.some((one) => one.organisationId === organisationId && owner.roles.includes(one.role));
  }
}

/** How a task reads in a list: who has the hand, in the words the screen needs. */
export interface TaskView {
  readonly dossierId: string;
  readonly number: string;
  readonly organisationName: string;
  readonly code: string;
  readonly dueOn: string | null;
  readonly rule: string;
}

/** Everything that somebody has to do, the most urgent first, then what waits for others. */
export const readTasks = async (asking: Asking) => {
  const all = await journeys(asking, visibleTo(asking));
  const tasks = all.flatMap(({ row, tasks }) =>
    tasks
      .filter(({ owner }) => fallsOn(owner, asking.actor, row.organisationId))
      .map(
        ({ code, dueOn, rule }): TaskView => ({
          dossierId: row.id,
          number: row.number,
          organisationName: row.organisationName,
          code,
          dueOn,
          rule,
        }),
      ),
  );
  const waiting = all.filter(
    ({ row, tasks: open }) =>
      row.manager === asking.actor.id &&
      open.length > 0 &&
      !open.some(({ owner }) => fallsOn(owner, asking.actor, row.organisationId)),
  );
  return done({
    tasks: tasks.toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999")),
    waiting: waiting.map(({ row, stage, tasks: [first] }) => ({
      dossierId: row.id,
      number: row.number,
      organisationName: row.organisationName,
      stage,
      code: first?.code ?? "",
      dueOn: first?.dueOn ?? null,
    })),
  });
};
