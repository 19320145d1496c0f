import type { StaffRole } from "../../domain/access/actor.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { staffStream } from "./staff.stream.ts";

/** Gives somebody of the certifier exactly these functions; who was never of the staff is invited first. */
export const setRoles: UseCase<
  { readonly personId: string; readonly roles: readonly StaffRole[] },
  { id: string }
> = async (work, { personId, roles }) => {
  const person = await work.load(staffStream, personId);
  if (person.position === 0) return refused({ code: "access/not-found" });
  const others = (await work.ports.readings.staff.members()).filter(({ id }) => id !== personId);
  const lastAdministrator = !others.some((other) => other.roles.includes("administrator"));
  const command = { type: "SetRoles", roles, invitedBy: null } as const;
  const refusal = work.decide(person, command, { lastAdministrator });
  return refusal === null ? done({ id: personId }) : refused(refusal);
};
