import { organisationRoleNames } from "../../domain/access/roleNames.ts";
import type { Dossier } from "../dossiers/dossier.query.ts";

type Known = Pick<Dossier, "organisationName" | "content">;

const filledIn = (text: string): boolean => text.trim() !== "";

/** Who is affected by what is decided on a dossier, by name and function. */
export function affectedOf({ organisationName, content }: Known): readonly string[] {
  const { legal_representative: represents, referent: refers } = organisationRoleNames;
  const legal = content.people.legalRepresentative.name.trim();
  const referent = content.people.referent.name.trim();
  const people =
    legal === referent
      ? [{ name: legal, role: `${represents} et ${refers}` }]
      : [
          { name: legal, role: represents },
          { name: referent, role: refers },
        ];
  return [organisationName, ...people.filter(({ name }) => name !== "").map(({ name, role }) => `${name}, ${role}`)];
}

/** The lines of the address of a letter to the organisation. */
export function addressOf({ organisationName, content }: Known): readonly string[] {
  const { address, postcode, city } = content.identity;
  const { name } = content.people.legalRepresentative;
  return [organisationName, name, address, `${postcode} ${city}`.trim()].filter(filledIn);
}
