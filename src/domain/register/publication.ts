/** What an application says of an organisation and its places, as far as the register is concerned. */
export interface DeclaredIdentity {
  readonly legalName: string;
  readonly legalForm: string;
  readonly siret: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly sites: readonly {
    readonly siret: string;
    readonly name: string;
    readonly address: string;
    readonly owned: "own" | "third_party";
  }[];
}

/** A place as the register shows it; `address` is empty when it may be a home. */
export interface PublicPlace {
  readonly siret: string;
  readonly name: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
}

const soleTrader =
  /entrepr(eneur|ise) individuel|auto[- ]?entrepr|micro[- ]?entrepr|profession(nel)? lib[ée]ral|^\s*e\.?\s?i\.?\s*$|\beirl\b/i;

/** Whether the organisation is one person, whose address may be a home; an unknown form is treated as one (R-PUB-1). */
export const mayBeAHome = (legalForm: string): boolean => legalForm.trim() === "" || soleTrader.test(legalForm);

/** The places of an organisation, its seat first; a sole trader’s own address is left out, its town remains (R-PUB-1). */
export function publicPlaces(identity: DeclaredIdentity): readonly PublicPlace[] {
  const { legalName, siret, address, postcode, city } = identity;
  const hidden = mayBeAHome(identity.legalForm);
  const seat = { siret: digitsOf(siret), name: legalName, address: hidden ? "" : address, postcode, city };
  const others = identity.sites.map((site) => {
    const place = located(site.address);
    const home = hidden && site.owned === "own";
    return { ...place, siret: digitsOf(site.siret), name: site.name, address: home ? "" : place.address };
  });
  const known = [seat, ...others].filter(({ siret: digits }) => digits.length === 14);
  return known.filter((place, rank) => known.findIndex(({ siret: digits }) => digits === place.siret) === rank);
}

const digitsOf = (typed: string): string => typed.replace(/\D/g, "");

/** « 12 rue des Arts, 69003 Lyon » in its parts; without a postcode, nothing says what is the town. */
function located(line: string): Pick<PublicPlace, "address" | "postcode" | "city"> {
  const [, address = "", postcode = "", city = ""] = /^(.*?)[\s,]*\b(\d{5})\s+([^,\d]+)/.exec(line) ?? [];
  return postcode === "" ? { address: line, postcode: "", city: "" } : { address, postcode, city: city.trim() };
}
