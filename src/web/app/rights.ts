import type { Actor } from "../../domain/access/actor.ts";
import { type Action, holdsFunction, may, observes } from "../../domain/access/permissions.ts";
import { problemOf, RequestFailed } from "./problemOf.ts";
import { type SignedIn, useSession } from "./session.ts";

/** The person signed in, as the rules of access know them. */
export const actorOf = ({ person, roles, memberships }: SignedIn): Actor => ({
  id: person.id,
  staff: roles,
  memberships,
});

/** Whether the person may do this about an organisation: the server’s own rule, to hide what is not theirs to do. */
export const allowed = (session: SignedIn, action: Action, organisationId: string): boolean =>
  may(actorOf(session), action, { organisationId }) === null;

/** Closes a screen that would ask the server nothing before it is shown: it says that the access is reserved. */
export function useReserved(isOpen: (session: SignedIn) => boolean): void {
  if (!isOpen(useSession())) throw new RequestFailed(problemOf(403, {}, null));
}

/** For `useReserved`: those who hold a function that this act asks for. */
export const holding =
  (action: Action) =>
  (session: SignedIn): boolean =>
    holdsFunction(actorOf(session), action) === null;

/** Whether the person works for the certifier. */
export const isStaff = ({ roles }: SignedIn): boolean => roles.length > 0;

/** Whether the person may belong to a training organisation: nobody of the certifier does (R-IMP-1). */
export const isOutside = (session: SignedIn): boolean => !isStaff(session);

/** Whether the person reads the files opened to them, and no other. */
export const readsWhatIsOpened = (session: SignedIn): boolean => observes(actorOf(session));
