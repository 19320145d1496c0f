import type { OrganisationRole } from "../access/actor.ts";

/** Who answers for a function that nobody of an organisation holds: whoever applies alone is their own referent (process.md §2). */
export const standIns: Readonly<Partial<Record<OrganisationRole, OrganisationRole>>> = {
  referent: "legal_representative",
};

/** What falls on whoever holds a function, among the functions held in their organisation. */
export const dutiesOf = (
  role: OrganisationRole,
  held: readonly { readonly role: OrganisationRole }[],
): readonly OrganisationRole[] => [
  role,
  ...(Object.keys(standIns) as OrganisationRole[]).filter(
    (absent) => standIns[absent] === role && held.every((one) => one.role !== absent),
  ),
];
