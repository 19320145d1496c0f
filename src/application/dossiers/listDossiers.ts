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

/** The dossiers somebody may read: all but drafts for the staff, its own for an organisation. */
export const listDossiers = async (asking: Asking, { search, status, stage, mine }: Asked) => {
  const manager = mine ? { manager: asking.actor.id } : {};
  const found = await journeys(asking, { ...visibleTo(asking), ...manager, search, statuses: words(status) });
  const stages = words(stage);
  const kept = found.filter((journey) => stages.length === 0 || stages.includes(journey.stage));
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
