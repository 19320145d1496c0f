/** Functions of the certifier's staff (process.md §2). */
export const staffRoles = [
  "account_manager",
  "auditor",
  "reviewer",
  "decision_maker",
  "signatory",
  "quality_manager",
  "exam_manager",
  "administrator",
  "observer",
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Functions of a person in a training organisation. */
export const organisationRoles = ["legal_representative", "referent", "trainer"] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

export interface Membership {
  readonly organisationId: string;
  readonly role: OrganisationRole;
}

/** Somebody signed in, with all the functions they hold. One person may belong to several organisations. */
export interface Actor {
  readonly id: string;
  readonly staff: readonly StaffRole[];
  readonly memberships: readonly Membership[];
}

/** The product itself, when it only notes what a date brings. */
export const habilis: Actor = { id: "habilis", staff: [], memberships: [] };
