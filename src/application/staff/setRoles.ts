import type { StaffRole } from "../../domain/access/actor.ts";
import { endsAdministration } from "../../domain/staff/staff.decide.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { departureStream, staffStream } from "./staff.stream.ts";

/**
 * Gives somebody of the certifier exactly these functions; who was never of the staff is invited first, and who has joined
 * an organisation since is given none (R-IMP-1, R-IMP-2).
 */
export const setRoles: UseCase<
  { readonly personId: string; readonly roles: readonly StaffRole[] },
  { id: string }
> = async (work, { personId, roles }) => {
  const person = await work.load(staffStream, personId);
  if (person.position === 0) return refused({ code: "access/not-found" });
  const given = roles.filter((role) => !person.state.roles.includes(role));
  if (given.length > 0 && (await work.ports.people.actor(personId)).memberships.length > 0)
    return refused({ code: "staff/person-of-an-organisation" });
  const ends = endsAdministration(person.state, roles);
  // Read before the others are counted: whoever leaves meanwhile makes this decision start again.
  const departures = await work.load(departureStream, "house");
  const others = (await work.ports.readings.staff.members()).filter(({ id }) => id !== personId);
  const lastAdministrator = !others.some((other) => other.roles.includes("administrator"));
  const command = { type: "SetRoles", roles, invitedBy: null } as const;
  const refusal = work.decide(person, command, { lastAdministrator });
  if (refusal !== null) return refused(refusal);
  if (ends) work.decide(departures, { type: "NoteDeparture", personId }, null);
  return done({ id: personId });
};
