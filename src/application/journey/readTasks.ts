import { holdsFunction, observes } from "../../domain/access/permissions.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { allRenewals } from "../auditors/renewals.ts";
import { awaitedBy, dueFor } from "../deadlines/readDue.ts";
import { dueChanges } from "../listing/dueChanges.ts";
import { dueNotices } from "../notifications/dueNotices.ts";
import { done } from "../outcome.ts";
import { openStatuses } from "../ports/journeys.readings.ts";
import type { Asking } from "../query.ts";
import { type LaterAudit, laterAudits } from "./laterAudits.ts";
import { fallingOn } from "./mine.ts";
import { handOf, journeys, visibleTo } from "./readJourneys.ts";

/** How a task reads in a list: who has the hand, in the words the screen needs. */
export interface TaskView {
  readonly dossierId: string;
  /** The audit of an habilitation that it is about; null for what belongs to the application. */
  readonly auditId: string | null;
  readonly number: string;
  readonly organisationName: string;
  readonly code: string;
  readonly dueOn: Day | null;
  readonly rule: string;
}

/** Files that one list reads; beyond, they are counted and said. */
const most = 100;

/** Everything that somebody has to do, the most urgent first, then what waits for others. */
export const readTasks = async (asking: Asking) => await tasksOf(asking, most);

/** The same, so many files and due dates at most; those that are left out are counted. */
export const tasksOf = async (asking: Asking, most: number) => {
  const [files, later, due, changes, notices, awaited, people] = await Promise.all([
    filesInHand(asking, most),
    laterAudits(asking, most),
    dueFor(asking, most),
    dueChanges(asking),
    dueNotices(asking),
    awaitedBy(asking, most),
    peopleTasks(asking),
  ]);
  const tasks = [...files.read.flatMap(ofFile), ...later.flatMap(ofAudit)];
  const own = asking.actor.id;
  const waiting = files.read.filter(
    ({ row, tasks: some, mine }) => row.manager === own && some.length > 0 && mine.length === 0,
  );
  return done({
    tasks: tasks.toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999")),
    ...{ people, due: [...due.due, ...changes, ...notices], awaited: awaited.due },
    waiting: [
      ...waiting.map(({ row, stage, tasks: [first] }) => ({
        ...{ dossierId: row.id, auditId: null, number: row.number, organisationName: row.organisationName, stage },
        ...{ code: first?.code ?? "", dueOn: first?.dueOn ?? null },
      })),
      ...later.filter(({ line, mine }) => line.manager === own && mine.length === 0).map(waitingAudit),
    ],
    more: {
      files: files.count - files.read.length,
      due: due.count - due.due.length,
      awaited: awaited.count - awaited.due.length,
    },
  });
};

/** The dossiers under way on which something may fall on the person who asks, those that wait longest first. */
async function filesInHand(asking: Asking, most: number) {
  const { ports, actor } = asking;
  if (observes(actor)) return { count: 0, read: [] };
  const hand = actor.staff.length > 0 ? { hand: handOf(actor) } : {};
  const filter = { ...visibleTo(asking), ...hand, statuses: openStatuses };
  const found = await journeys(asking, { ...filter, limit: most, oldestFirst: true });
  const read = await Promise.all(found.map(async (one) => ({ ...one, mine: await fallingOn(asking, one) })));
  const counts = found.length < most ? [] : await ports.readings.journeys.count(filter);
  return { count: counts.reduce((sum, { count }) => sum + count, 0) || found.length, read };
}

type FileInHand = Awaited<ReturnType<typeof filesInHand>>["read"][number];

const ofFile = ({ row, mine }: FileInHand): readonly TaskView[] =>
  mine.map(({ code, dueOn, rule }) => ({
    ...{ dossierId: row.id, auditId: null, number: row.number, organisationName: row.organisationName },
    ...{ code, dueOn, rule },
  }));

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

const waitingAudit = ({ line, tasks: [first] }: LaterAudit) => ({
  ...{ ...named(line), stage: "audit" as const, code: first?.code ?? "", dueOn: first?.dueOn ?? null },
});
