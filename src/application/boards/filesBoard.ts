import { type AgeBand, ageBands, ageOf } from "../../domain/journey/ages.ts";
import type { Stage } from "../../domain/journey/journey.model.ts";
import { type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { type Standing, standings, visibleTo } from "../journey/readJourneys.ts";
import { endedStatuses, openStatuses } from "../ports/journeys.readings.ts";
import type { Asking } from "../query.ts";

/** The stages at which a file goes on, in their order; a draft is its organisation’s own until it is submitted. */
const stages: readonly Stage[] = [
  ...(["admissibility", "completion", "refusal", "briefing", "audit"] as const),
  ...(["quiz", "review", "decision", "agreement"] as const),
];

/** The dossiers under way by stage, by age and by account manager; those that ended, by how they did. */
export async function filesBoard(asking: Asking) {
  const filter = visibleTo(asking);
  const [open, ended] = await Promise.all([
    standings(asking, { ...filter, statuses: openStatuses }),
    asking.ports.readings.journeys.count({ ...filter, statuses: endedStatuses }),
  ]);
  const { today } = asking;
  return {
    count: open.length,
    late: open.filter(isLate(today)).length,
    stages: stages.map((stage) => ({
      stage,
      ...figuresOf(
        open.filter((one) => one.stage === stage),
        today,
      ),
    })),
    ages: ageBands.map((age: AgeBand) => ({
      age,
      count: open.filter(({ row }) => ageOf(row.submittedOn, today) === age).length,
    })),
    managers: managersOf(open, today),
    ended: endedStatuses.map((status) => ({
      status,
      count: ended.find((one) => one.status === status)?.count ?? 0,
    })),
  };
}

const isLate =
  (today: Day) =>
  ({ dueOn }: Standing): boolean =>
    dueOn !== null && dueOn < today;

function figuresOf(files: readonly Standing[], today: Day) {
  const submitted = files.flatMap(({ row }) => (row.submittedOn === null ? [] : [row.submittedOn])).toSorted();
  const [oldest] = submitted;
  return {
    count: files.length,
    late: files.filter(isLate(today)).length,
    oldestDays: oldest === undefined ? null : daysBetween(oldest, today),
  };
}

/** The load of each account manager, the heaviest first; the files of nobody last. */
function managersOf(open: readonly Standing[], today: Day) {
  const byManager = Map.groupBy(open, ({ row }) => row.manager);
  return [...byManager]
    .map(([id, files]) => ({ id, name: files[0]?.row.managerName ?? null, ...figuresOf(files, today) }))
    .toSorted((a, b) => Number(a.id === null) - Number(b.id === null) || b.count - a.count);
}
