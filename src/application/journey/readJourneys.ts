import type { Actor } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { statusFor } from "../../domain/dossiers/dossier.seen.ts";
import type { Owner, Stage, Task } from "../../domain/journey/journey.model.ts";
import { isJudgement, stageOf, tasksOf, waitsForJudgement, withoutJudge } from "../../domain/journey/journey.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import { somebodyMay } from "../decisions/judges.ts";
import { isWaitingStage, judgeBy, waitingSince } from "../decisions/waitsSince.ts";
import type { Hand, JourneyFilter, JourneyRow } from "../ports/journeys.readings.ts";
import type { Asking } from "../query.ts";
import { journeyFacts } from "./journeyFacts.ts";

/** A dossier with where it stands and what there is to do on it. */
export interface Journey {
  readonly row: JourneyRow;
  readonly stage: Stage;
  readonly tasks: readonly Task[];
}

type Asker = Pick<Asking, "ports" | "actor" | "today">;

/** The journeys that a filter keeps, each under the version of the scheme that it keeps, as the person who asks reads them. */
export const journeys = (asking: Asker, filter: JourneyFilter): Promise<readonly Journey[]> =>
  journeysAs(asking, filter, (tasked) => heldBySomebody(asking, tasked));

async function journeysAs(
  { ports, actor, today }: Asker,
  filter: JourneyFilter,
  held: (tasked: Tasked) => Promise<readonly Task[]>,
): Promise<readonly Journey[]> {
  const rows = await ports.readings.journeys.list(filter);
  return await Promise.all(
    rows.map(async (known) => {
      const row = { ...known, status: statusFor(actor, known.status) };
      const scheme = await ports.schemes.get(versionOf(row));
      const facts = journeyFacts(row, scheme, today);
      return { row, stage: stageOf(facts), tasks: await held({ row, scheme, tasks: tasksOf(facts) }) };
    }),
  );
}

/** A dossier as lists and figures count it: where it stands, what comes first, and by when. */
export interface Standing extends Journey {
  readonly dueOn: Day | null;
}

/** The dossiers that a filter keeps, with the day before which what comes first is due; whether anybody may judge is not asked. */
export async function standings(asking: Asker, filter: JourneyFilter): Promise<readonly Standing[]> {
  const found = await journeysAs(asking, filter, ({ tasks }) => Promise.resolve(tasks));
  const waiting = found.flatMap(({ row: { id }, stage }) => (isWaitingStage(stage) ? [{ id, stage }] : []));
  const since = await waitingSince(asking.ports, waiting);
  return await Promise.all(found.map(async (one) => ({ ...one, dueOn: await dueOf(one, asking, since) })));
}

async function dueOf({ row, tasks: [first] }: Journey, { ports }: Asker, since: ReadonlyMap<string, Moment>) {
  const arrived = since.get(row.id);
  if (first === undefined) return null;
  if (arrived === undefined || !waitsForJudgement(first)) return first.dueOn ?? row.closesOn;
  return judgeBy(arrived, (await ports.schemes.get(versionOf(row))).rulebook.application);
}

type Versioned = Pick<JourneyRow, "scheme" | "schemeVersion" | "schemeHash">;

/** The version of the scheme that a dossier keeps. */
export const versionOf = ({ scheme, schemeVersion: version, schemeHash: hash }: Versioned) => ({
  scheme,
  version,
  hash,
});

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

/** On whom things fall when they fall on this person. */
export const handOf = ({ id: personId, staff: roles, memberships }: Actor): Hand => ({
  ...{ personId, roles },
  organisations: memberships.map(({ organisationId }) => organisationId),
});

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
