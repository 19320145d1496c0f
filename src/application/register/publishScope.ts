import { type PublicPlace, publicPlaces } from "../../domain/register/publication.ts";
import { searchable } from "../../domain/register/search.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { Row } from "../ports/events.ts";
import type { Work } from "../work.ts";

/** What the register names of an habilitation. */
export interface RegisterSheet {
  readonly habilitationId: string;
  readonly name: string;
  readonly places: readonly PublicPlace[];
  /** Titles. */
  readonly programmes: readonly string[];
}

/**
 * Publishes what the register names of an habilitation, from the content filed in its dossier: its organisation, its places,
 * its programme. Called by the act that grants it, and again by any act that changes a name or the scope: without a sheet, an
 * habilitation is not listed.
 */
export async function publishScope(
  work: Work,
  { habilitationId, dossierId }: { readonly habilitationId: string; readonly dossierId: string },
): Promise<void> {
  const { state } = await work.ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return;
  const { content } = await readContent(work.ports, dossierId, state);
  const { identity, programme } = content;
  const places = publicPlaces(identity);
  work.put(
    "register_sheets",
    sheetRow({ habilitationId, name: identity.legalName, places, programmes: [programme.title] }),
  );
}

/** Towns and postcodes up to so many signs are kept in the index of names too. */
const locatedInIndex = 1000;

/** The row of a sheet; plain words are a valid list of words for PostgreSQL. */
export function sheetRow({ habilitationId, name, places, programmes }: RegisterSheet): Row {
  const located = searchable(places.map(({ city, postcode }) => `${city} ${postcode}`).join(" "));
  return {
    habilitation_id: habilitationId,
    name,
    ordered_by: searchable(name),
    words: searchable(name),
    places: located,
    establishments: places,
    programmes: programmes.filter((title) => title.trim() !== ""),
    located: located.length <= locatedInIndex ? located : null,
  };
}
