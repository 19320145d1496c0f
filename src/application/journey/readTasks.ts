import { holdsFunction } from "../../domain/access/permissions.ts";
import { allRenewals } from "../auditors/renewals.ts";
import { awaitedBy, dueFor } from "../deadlines/readDue.ts";
import { dueChanges } from "../listing/dueChanges.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { type LaterAudit, laterAudits } from "./laterAudits.ts";
import { fallingOn } from "./mine.ts";
import { journeys, visibleTo } from "./readJourneys.ts";

/** How a task reads in a list: who has the hand, in the words the screen needs. */
export interface TaskView {
  readonly dossierId: string;
  /** The audit of an habilitation that it is about; null for what belongs to the application. */
  readonly auditId: string | null;
  readonly number: string;
  readonly organisationName: string;
  readonly code: string;
  readonly dueOn: string | null;
  readonly rule: string;
}

/** Everything that somebody has to do, the most urgent first, then what waits for others. */
export const readTasks = async (asking: Asking) => {
  const open = await journeys(asking, visibleTo(asking));
  const all = await Promise.all(open.map(async (journey) => ({ ...journey, mine: await fallingOn(asking, journey) })));
  const tasks = all.flatMap(({ row, mine }) =>
    mine.map(
      ({ code, dueOn, rule }): TaskView => ({
        ...{ dossierId: row.id, auditId: null, number: row.number, organisationName: row.organisationName },
        ...{ code, dueOn, rule },
      }),
    ),
  );
  const later = await laterAudits(asking);
  const waiting = all.filter(
    ({ row, tasks: some, mine }) => row.manager === asking.actor.id && some.length > 0 && mine.length === 0,
  );
  return done({
    tasks: [...tasks, ...later.flatMap(ofAudit)].toSorted((a, b) =>
      (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"),
    ),
    people: await peopleTasks(asking),
    due: [...(await dueFor(asking)), ...(await dueChanges(asking))],
    awaited: await awaitedBy(asking),
    waiting: [
      ...waiting.map(({ row, stage, tasks: [first] }) => ({
        ...{ dossierId: row.id, auditId: null, number: row.number, organisationName: row.organisationName, stage },
        ...{ code: first?.code ?? "", dueOn: first?.dueOn ?? null },
      })),
      ...later.filter(({ line, mine }) => line.manager === asking.actor.id && mine.length === 0).map(awaited),
    ],
  });
};

/** What falls on the quality manager about the people of the certifier (R-IMP-4). */
async function peopleTasks({ ports, actor, today }: Asking) {
  if (holdsFunction(actor, "auditor.follow") !== null) return [];
  const found = await allRenewals(ports, today);
  return found
    .flatMap(({ person, renewals }) =>
      renewals.map((renewal) => ({ ...renewal, personId: person.id, name: person.name, rule: "R-IMP-4" })),
    )
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

const named = ({ id, dossierId, number, organisationName }: LaterAudit["line"]) => ({
  ...{ dossierId, auditId: id, number, organisationName },
});

const ofAudit = ({ line, mine }: LaterAudit): readonly TaskView[] =>
  mine.map(({ code, dueOn, rule }) => ({ ...named(line), code, dueOn, rule }));

const awaited = ({ line, tasks: [first] }: LaterAudit) => ({
  ...{ ...named(line), stage: "audit" as const, code: first?.code ?? "", dueOn: first?.dueOn ?? null },
});
