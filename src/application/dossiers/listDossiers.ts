import { ageOf } from "../../domain/journey/ages.ts";
import { stepsLately } from "../boards/stepsLately.ts";
import { type Standing, standings, visibleTo } from "../journey/readJourneys.ts";
import { done } from "../outcome.ts";
import { endedStatuses, type JourneyFilter, openStatuses } from "../ports/journeys.readings.ts";
import type { Asking } from "../query.ts";

export interface AskedDossiers {
  readonly search: string;
  readonly status: string;
  readonly stage: string;
  readonly mine: boolean;
  /** Account managers, « none » for the dossiers of nobody. */
  readonly manager: string;
  readonly late: boolean;
  readonly age: string;
  /** Steps that ended lately after their target. */
  readonly overrun: string;
}

/** Dossiers that one reads in a list; beyond, the first due are shown and the others counted. */
const most = 500;

const words = (list: string): readonly string[] => list.split(",").filter((word) => word !== "");

/** Whether a filter keeps this; an empty one keeps all. */
const among = (kept: readonly string[], one: string): boolean => kept.length === 0 || kept.includes(one);

/** The dossiers somebody may read: all but drafts for the staff, its own for an organisation. What goes on first, the first due before. */
export const listDossiers = async (asking: Asking, asked: AskedDossiers) => {
  const filter = await filterOf(asking, asked);
  // A status may read otherwise from outside: what an organisation asks for is looked for in what it reads.
  const own = asking.actor.staff.length === 0;
  const open = (await standings(asking, { ...filter, statuses: own ? [] : statusesIn(openStatuses, asked) }))
    .filter(keeps(asking, asked))
    .toSorted(byDue);
  const ended = own ? { count: 0, rows: [] } : await endedOnes(asking, filter, asked);
  const dossiers = [...open, ...ended.rows].slice(0, most).map(lineOf);
  return done({ count: open.length + ended.count, dossiers, managers: own ? [] : await managersIn(asking) });
};

/** The statuses asked for, among these; one that no dossier has when none of them is. */
function statusesIn(possible: readonly string[], { status }: AskedDossiers): readonly string[] {
  const kept = possible.filter((one) => among(words(status), one));
  return kept.length === 0 ? ["none"] : kept;
}

async function filterOf(asking: Asking, asked: AskedDossiers): Promise<JourneyFilter> {
  const managers = words(asked.manager).map((one) => (one === "none" ? null : one));
  const overrun = words(asked.overrun);
  return {
    ...visibleTo(asking),
    search: asked.search,
    ...(asked.mine ? { manager: asking.actor.id } : {}),
    ...(managers.length > 0 ? { managers } : {}),
    ...(overrun.length > 0 ? { ids: await overrunIds(asking, overrun) } : {}),
  };
}

const overrunIds = async (asking: Asking, steps: readonly string[]): Promise<readonly string[]> =>
  (await stepsLately(asking))
    .filter(({ taken }) => taken.some(({ step, kept }) => !kept && steps.includes(step)))
    .map(({ id }) => id);

const keeps =
  ({ today }: Asking, asked: AskedDossiers) =>
  ({ row, stage, dueOn }: Standing): boolean =>
    among(words(asked.stage), stage) &&
    among(words(asked.status), row.status) &&
    (!asked.late || (dueOn !== null && dueOn < today)) &&
    (asked.age === "" || among(words(asked.age), ageOf(row.submittedOn, today) ?? "none"));

/** What is over has no due date and no age; its stage is that of its status. */
async function endedOnes(asking: Asking, filter: JourneyFilter, asked: AskedDossiers) {
  const stages = words(asked.stage);
  const statuses = statusesIn(endedStatuses, asked).filter(
    (status) => stages.length === 0 || stages.includes(status === "concluded" ? "active" : status),
  );
  if (asked.late || asked.age !== "" || statuses.length === 0) return { count: 0, rows: [] };
  const rows = await standings(asking, { ...filter, statuses, limit: most });
  const counts = rows.length < most ? [] : await asking.ports.readings.journeys.count({ ...filter, statuses });
  return { count: counts.reduce((sum, { count }) => sum + count, 0) || rows.length, rows };
}

const byDue = (a: Standing, b: Standing): number =>
  (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || b.row.number.localeCompare(a.row.number);

const lineOf = ({ row, stage, dueOn }: Standing) => ({
  ...{ id: row.id, number: row.number, organisationId: row.organisationId, organisationName: row.organisationName },
  ...{ status: row.status, stage, managerName: row.managerName, submittedOn: row.submittedOn, dueOn },
});

/** Those to whom a dossier may be entrusted, for the filter. */
const managersIn = async ({ ports }: Asking) =>
  (await ports.readings.staff.members())
    .filter(({ roles }) => roles.includes("account_manager"))
    .map(({ id, name }) => ({ id, name }));
