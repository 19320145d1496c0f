import type { ItemWords } from "../../domain/changes/change.items.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import { scopeWith } from "../../domain/habilitations/habilitation.scope.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import type { ChangedItem } from "../../domain/habilitations/scope.events.ts";
import { type PublicPlace, publicPlaces } from "../../domain/register/publication.ts";
import { searchable } from "../../domain/register/search.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { Row } from "../ports/events.ts";
import type { Contents } from "../ports/ports.ts";
import type { Work } from "../work.ts";

/** What the register names of an habilitation. */
export interface RegisterSheet {
  readonly habilitationId: string;
  readonly name: string;
  readonly places: readonly PublicPlace[];
  /** Titles. */
  readonly programmes: readonly string[];
}

interface Publishing {
  readonly habilitationId: string;
  readonly dossierId: string;
  /** What the dossier contains with the act that publishes, when that act has just changed it. */
  readonly content?: DossierContent;
}

/**
 * Publishes what the register names of an habilitation, from the content filed in its dossier: its organisation, its places,
 * its programme. Called by the act that grants it, and again by any act that changes a name or the scope: without a sheet, an
 * habilitation is not listed.
 */
export async function publishScope(
  work: Work,
  { habilitationId, dossierId, ...given }: Publishing,
  changed: Changed | null = null,
): Promise<void> {
  const { state } = await work.ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return;
  const content = given.content ?? (await readContent(work.ports, dossierId, state)).content;
  const { identity, programme } = content;
  const sheet = { places: publicPlaces(identity), programmes: [programme.title] };
  const scope = await asChanged(work, habilitationId, { sheet, changed });
  work.put("register_sheets", sheetRow({ habilitationId, name: identity.legalName, ...scope }));
}

type Published = Pick<RegisterSheet, "places" | "programmes">;

/** What a decision on the scope has just changed. */
interface Changed {
  readonly direction: "add" | "remove";
  readonly items: readonly ChangedItem[];
}

/** The scope as decisions have changed it, the one just taken included (R-SCOPE-1). */
async function asChanged(
  { ports }: Work,
  habilitationId: string,
  { sheet, changed }: { readonly sheet: Published; readonly changed: Changed | null },
): Promise<Published> {
  const { state } = await ports.states.load(habilitationStream, habilitationId);
  if (changed === null || state.status === "none") return sheet;
  const { direction, items } = changed;
  const scope = scopeWith(state.scope, direction, items);
  const added = direction === "add" ? [...state.added, ...items] : state.added;
  return await publishedScope(ports.contents, { scope, added }, sheet);
}

/** Of what was filed, what the scope still covers, and what decisions have added to it. */
export async function publishedScope(
  contents: Contents,
  { scope, added }: Pick<Granted, "scope" | "added">,
  filed: Published,
): Promise<Published> {
  const words = await contents.read<ItemWords>(added.flatMap((item) => item.words ?? []));
  const described = added.flatMap(({ part, value, words: hash }) => {
    const said = hash === null ? undefined : words.get(hash);
    return said === undefined ? [] : [{ part, value, said }];
  });
  const places = described
    .filter(({ part }) => part === "establishments")
    .map(({ value, said: { name, address, postcode, city } }) => ({ siret: value, name, address, postcode, city }));
  const titles = described.filter(({ part, value }) => part === "programmes" && scope.programmes.includes(value));
  return {
    places: [...filed.places, ...places].filter(({ siret }) => scope.establishments.includes(siret)),
    programmes: [...filed.programmes, ...titles.map(({ said }) => said.name)],
  };
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
