import { journeys, visibleTo } from "../journey/readJourneys.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";

interface Asked {
  readonly search: string;
  readonly status: string;
  readonly stage: string;
  readonly mine: boolean;
}

const words = (list: string): readonly string[] => list.split(",").filter((word) => word !== "");

/** Whether a filter keeps this; an empty one keeps all. */
const among = (kept: readonly string[], one: string): boolean => kept.length === 0 || kept.includes(one);

/** The dossiers somebody may read: all but drafts for the staff, its own for an organisation. */
export const listDossiers = async (asking: Asking, { search, status, stage, mine }: Asked) => {
  const manager = mine ? { manager: asking.actor.id } : {};
  const statuses = words(status);
  // A status may read otherwise from outside: what an organisation asks for is looked for in what it reads.
  const stored = asking.actor.staff.length === 0 ? {} : { statuses };
  const found = await journeys(asking, { ...visibleTo(asking), ...manager, search, ...stored });
  const kept = found.filter((journey) => among(words(stage), journey.stage) && among(statuses, journey.row.status));
  const dossiers = kept.map(({ row, stage: at, tasks: [first] }) => ({
    id: row.id,
    number: row.number,
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    status: row.status,
    stage: at,
    managerName: row.managerName,
    submittedOn: row.submittedOn,
    dueOn: first === undefined ? null : (first.dueOn ?? row.closesOn),
  }));
  return done({ count: dossiers.length, dossiers });
};
