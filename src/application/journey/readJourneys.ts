import type { Actor } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { statusFor } from "../../domain/dossiers/dossier.seen.ts";
import type { Owner, Stage, Task } from "../../domain/journey/journey.model.ts";
import { stageOf, tasksOf } from "../../domain/journey/journey.ts";
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
      return [owner.role, owner.orRole].some((role) => role !== undefined && actor.staff.includes(role));
    case "person":
      return owner.personId === actor.id;
    case "organisation":
      return actor.memberships.some((one) => one.organisationId === organisationId && owner.roles.includes(one.role));
  }
}
