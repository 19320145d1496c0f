import { observes } from "../../domain/access/permissions.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";

/** The habilitations that somebody may read, with their status today: all for the staff, its own for an organisation, an observer those of the files open to them. */
export const listHabilitations = async (
  { ports, actor, today }: Asking,
  { search, status }: { readonly search: string; readonly status: string },
) => {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  const filter = {
    search,
    statuses: status.split(",").filter((word) => word !== ""),
    ...(observes(actor) ? { openTo: { personId: actor.id, on: today } } : {}),
    ...(actor.staff.length > 0 ? {} : { organisations: own }),
  };
  const lines = await ports.readings.habilitations.list(filter, today);
  const habilitations = lines.map(({ reviewFrom, ...line }) => ({
    ...line,
    awaitsDecision: reviewFrom !== null && reviewFrom <= today,
  }));
  // The list stops before its end: what it counts does not.
  const count = lines.length < 1000 ? lines.length : await ports.readings.habilitations.count(filter, today);
  return done({ count, habilitations });
};
