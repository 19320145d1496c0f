import { type OrganisationRole, organisationRoles } from "../../domain/access/actor.ts";

/** Whether a function is one of an organisation: invitations of the staff have others. */
export const isOrganisationRole = (role: string): role is OrganisationRole =>
  organisationRoles.some((known) => known === role);
