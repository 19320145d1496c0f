import type { Contact, DossierContent } from "./content.model.ts";

/** What an accepted change makes of an organisation as its dossier describes it (R-CHG-1). */
export type Amendment =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "address"; readonly address: string; readonly postcode: string; readonly city: string }
  | {
      readonly kind: "manager";
      readonly role: "legal_representative" | "referent";
      readonly name: string;
      readonly email: string;
    };

/** The content of a dossier once the change has taken effect; everything else stays as it was filed. */
export function amended(content: DossierContent, amendment: Amendment): DossierContent {
  const { identity, people } = content;
  switch (amendment.kind) {
    case "name":
      return { ...content, identity: { ...identity, legalName: amendment.name } };
    case "address": {
      const { address, postcode, city } = amendment;
      return { ...content, identity: { ...identity, address, postcode, city } };
    }
    case "manager": {
      const part = amendment.role === "referent" ? "referent" : "legalRepresentative";
      return { ...content, people: { ...people, [part]: succeeding(people[part], amendment) } };
    }
  }
}

/** The position stays, the telephone of who left does not. */
const succeeding = (before: Contact, { name, email }: { readonly name: string; readonly email: string }): Contact => ({
  ...{ ...before, name, email, phone: "" },
});
