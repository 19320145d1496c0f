import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";
import type { Person } from "./people.ts";

/** A mail to one person, ready to leave. */
export interface Mail {
  /** The same identifier is never sent twice. */
  readonly id: string;
  /** The automatic message it is, `M-203`. */
  readonly code: string;
  /** What it is about: the identifier of a dossier, of a person… */
  readonly about: string;
  readonly to: string;
  /** Who else received the same message, as the text names them. */
  readonly also: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Keeps a mail, to be delivered when there is a way to; nobody waits for its delivery. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Hands one mail to the outside world; fails when it was not taken. */
export interface Delivery {
  deliver(mail: Mail): Promise<void>;
}

/** To whom the process writes, by function. */
export interface Recipients {
  ofOrganisation(organisationId: string, roles: readonly OrganisationRole[]): Promise<readonly Person[]>;
  ofStaff(roles: readonly StaffRole[]): Promise<readonly Person[]>;
}

/** The address does not exist or refuses the message: trying again would change nothing. */
export class Undeliverable extends Error {
  override readonly name = "Undeliverable";
}
