import type { Actor } from "../../domain/access/actor.ts";
import { type Action, may, observes } from "../../domain/access/permissions.ts";
import type { SignedIn } from "./session.ts";

/** The person signed in, as the rules of access know them. */
export const actorOf = ({ person, roles, memberships }: SignedIn): Actor => ({
  id: person.id,
  staff: roles,
  memberships,
});

/** Whether the person may do this about an organisation: the server’s own rule, to hide what is not theirs to do. */
export const allowed = (session: SignedIn, action: Action, organisationId: string): boolean =>
  may(actorOf(session), action, { organisationId }) === null;

/** Whether the person works for the certifier. */
export const isStaff = ({ roles }: SignedIn): boolean => roles.length > 0;

/** Whether the person reads the files opened to them, and no other. */
export const readsWhatIsOpened = (session: SignedIn): boolean => observes(actorOf(session));
