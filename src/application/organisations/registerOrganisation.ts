import type { OrganisationRole } from "../../domain/access/actor.ts";
import { checkSiren } from "../../domain/shared/identifiers.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { organisationStream } from "./organisation.stream.ts";

/** Registers an organisation by its SIREN; who registers it becomes its first manager, and is not of the certifier (R-IMP-1). */
export const registerOrganisation: UseCase<
  { readonly siren: string; readonly name: string; readonly role: OrganisationRole },
  { id: string }
> = async (work, { siren: typed, name, role }) => {
  if (work.actor.staff.length > 0) return refused({ code: "organisation/person-of-the-certifier" });
  const checked = checkSiren(typed);
  if (!checked.valid) return refused({ code: "organisation/siren-invalid", siren: typed });
  const organisation = await work.load(organisationStream, checked.value);
  const refusal = work.decide(organisation, { type: "RegisterOrganisation", siren: checked.value, name, role }, null);
  return refusal === null ? done({ id: checked.value }) : refused(refusal);
};
