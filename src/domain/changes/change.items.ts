import { belongsTo, checkSiret } from "../shared/identifiers.ts";
import type { ChangeKind } from "./change.events.ts";

/** How what is added to a scope, or removed from it, is described; what does not apply is empty. */
export interface ItemWords {
  /** The identifier in the scope of what is removed, or of a modality; the SIRET of an establishment; the function of a person. */
  readonly value: string;
  /** Name of the organisation, of the establishment or of the person, title of the programme. */
  readonly name: string;
  /** Competences of the trainer, version and duration of the programme, e-mail of who manages. */
  readonly detail: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
}

export type ItemRefusal =
  | { readonly code: "change/item-missing"; readonly kind: ChangeKind }
  | { readonly code: "change/siret-invalid" }
  | { readonly code: "change/other-siren"; readonly siren: string };

/** Why this cannot be added to the scope of that organisation, or null: a place of another SIREN is another organisation (R-SCOPE-1, R-CHG-1). */
export function itemRefusal(kind: ChangeKind, item: ItemWords | null, siren: string): ItemRefusal | null {
  if (item === null) return { code: "change/item-missing", kind };
  if (kind === "establishment-added") {
    const siret = checkSiret(item.value);
    if (!siret.valid) return { code: "change/siret-invalid" };
    if (!belongsTo(siret.value, siren)) return { code: "change/other-siren", siren };
    return item.name === "" || item.city === "" ? { code: "change/item-missing", kind } : null;
  }
  return neededOf(kind, item).includes("") ? { code: "change/item-missing", kind } : null;
}

/** What cannot be left empty. */
function neededOf(kind: ChangeKind, { value, name, detail, address, postcode, city }: ItemWords): readonly string[] {
  switch (kind) {
    case "trainer-added":
    case "programme":
    case "name":
      return [name];
    case "address":
      return [address, postcode, city];
    case "manager":
      return [value, name, detail];
    default:
      return [value];
  }
}
