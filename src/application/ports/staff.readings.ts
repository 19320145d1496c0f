import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";
import type { Authorisation, WitnessAudit } from "../../domain/impartiality/person.events.ts";
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

/** Somebody of the certifier with what they are authorised to do, by unbroken periods, and when they were observed at work. */
export interface Qualified extends StaffMember {
  readonly authorisations: readonly Authorisation[];
  readonly witnessed: readonly WitnessAudit[];
}

export interface StaffReadings {
  /** Everybody who audits, or was ever authorised to do something, by name. */
  qualified(): Promise<readonly Qualified[]>;
  /** Everybody who holds a function, by name. */
  members(): Promise<readonly StaffMember[]>;
  /** Those who do without a comfort message, by its code. */
  declining(code: string): Promise<readonly string[]>;
  invitation(tokenHash: string): Promise<Invitation | null>;
  /** The invitations nobody has used nor withdrawn, even expired: to an organisation, or to the staff when it is null. */
  waiting(organisationId: string | null): Promise<readonly Invitation[]>;
}
