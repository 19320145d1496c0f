import type { Actor } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { statusFor } from "../../domain/dossiers/dossier.seen.ts";
import type { Owner, Stage, Task } from "../../domain/journey/journey.model.ts";
import { isJudgement, stageOf, tasksOf, withoutJudge } from "../../domain/journey/journey.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { somebodyMay } from "../decisions/judges.ts";
import type { JourneyFilter, JourneyRow } from "../ports/journeys.readings.ts";
import type { Asking } from "../query.ts";
import { journeyFacts } from "./journeyFacts.ts";

/** A dossier with where it stands and what there is to do on it. */
export interface Journey {
  readonly row: JourneyRow;
  readonly stage: Stage;
  readonly tasks: readonly Task[];
}

/** The journeys that a filter keeps, each under the version of the scheme that it keeps, as the person who asks reads them. */
export async function journeys(
  { ports, actor, today }: Pick<Asking, "ports" | "actor" | "today">,
  filter: JourneyFilter,
): Promise<readonly Journey[]> {
  const rows = await ports.readings.journeys.list(filter);
  return await Promise.all(
    rows.map(async (known) => {
      const row = { ...known, status: statusFor(actor, known.status) };
      const scheme = await ports.schemes.get({ scheme: row.scheme, version: row.schemeVersion, hash: row.schemeHash });
      const facts = journeyFacts(row, scheme, today);
      const tasks = await heldBySomebody({ ports, today }, { row, scheme, tasks: tasksOf(facts) });
      return { row, stage: stageOf(facts), tasks };
    }),
  );
}

interface Tasked {
  readonly row: JourneyRow;
  readonly scheme: Scheme;
  readonly tasks: readonly Task[];
}

/** A judgement that nobody may make is a task of whoever can mend that: no file waits for nobody. */
async function heldBySomebody(
  { ports, today: on }: Pick<Asking, "ports" | "today">,
  { row: { id: dossierId, organisationId }, scheme, tasks }: Tasked,
): Promise<readonly Task[]> {
  const judgement = tasks.find(isJudgement);
  if (judgement === undefined) return tasks;
  const may = await somebodyMay(ports, judgement.code, { dossierId, organisationId, scheme, on });
  return may ? tasks : withoutJudge(tasks);
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
      return [owner.role, owner.orRole].some((role) => role !== undefined && actor.staff.includes(role));
    case "person":
      return owner.personId === actor.id;
    case "organisation":
      return actor.memberships.some((one) => one.organisationId === organisationId && owner.roles.includes(one.role));
  }
}
