import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import type { Person } from "./people.ts";

/** Somebody of the certifier, with all their functions. */
export interface StaffMember extends Person {
  readonly roles: readonly StaffRole[];
}

/** An invitation, found by the hash of the secret of its link. */
export interface Invitation {
  readonly tokenHash: string;
  /** Null when whoever holds the link gives their own address. */
  readonly email: string | null;
  readonly to:
    | { readonly kind: "staff"; readonly roles: readonly StaffRole[] }
    | { readonly kind: "organisation"; readonly organisationId: string; readonly role: OrganisationRole };
  readonly invitedBy: string;
  readonly invitedAt: Moment;
  readonly expiresAt: Moment;
  readonly usedAt: Moment | null;
  readonly withdrawnAt: Moment | null;
}

export interface StaffReadings {
  /** Everybody who holds a function, by name. */
  members(): Promise<readonly StaffMember[]>;
  invitation(tokenHash: string): Promise<Invitation | null>;
  /** The invitations nobody has used nor withdrawn, even expired: to an organisation, or to the staff when it is null. */
  waiting(organisationId: string | null): Promise<readonly Invitation[]>;
}
