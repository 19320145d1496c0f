import { type OrganisationRole, organisationRoles } from "../../domain/access/actor.ts";
import type { Message } from "../../domain/schemes/messages.model.ts";

/** The functions in the organisation that a message of the scheme is sent to. */
export const organisationRolesIn = ({ recipients }: Message): readonly OrganisationRole[] =>
  organisationRoles.filter((role) => recipients.some(({ who }) => who === role));
