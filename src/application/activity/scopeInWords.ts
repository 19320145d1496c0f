import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { scopeNow } from "../habilitations/scopeNow.ts";
import type { Ports } from "../ports/ports.ts";
import { programmeStream } from "../programmes/programme.stream.ts";

/** What a session is chosen from, by name: the trainers accepted, the versions of the programme, the modalities. */
export interface ScopeInWords {
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
  readonly programmes: readonly { readonly id: string; readonly title: string; readonly validated: boolean }[];
}

/**
 * The scope of an habilitation in words, as decisions have changed it, with the versions of the programme that it does not cover
 * yet (R-SCOPE-1). Where the agreement is no more, the dossier says it.
 */
export async function scopeInWords(ports: Ports, habilitation: Granted): Promise<ScopeInWords> {
  const { grant, scope } = habilitation;
  const { dossierId } = grant;
  const { state: dossier } = await ports.states.load(dossierStream, dossierId);
  if (dossier.status === "none") return { trainers: [], programmes: [] };
  const { content } = await readContent(ports, dossierId, dossier);
  const now = await scopeNow(ports, habilitation);
  const nameOf = (id: string) =>
    now?.trainers.find(({ value }) => value === id)?.name ?? content.trainers.find((one) => one.id === id)?.name ?? "";
  const added = new Map(now?.programmes.map(({ value, title, version }) => [value, titled(title, version)]));
  return {
    trainers: scope.trainers.map((id) => ({ id, name: nameOf(id) })).filter(({ name }) => name !== ""),
    programmes: await versionsOf(ports, {
      ...{ dossierId, title: content.programme.title, accepted: scope.programmes, added },
    }),
  };
}

const titled = (title: string, version: string): string => (version === "" ? title : `${title}, ${version}`);

interface Versions {
  readonly dossierId: string;
  readonly title: string;
  readonly accepted: readonly string[];
  /** What a decision has added, which is no version of the programme filed. */
  readonly added: ReadonlyMap<string, string>;
}

async function versionsOf({ states }: Ports, { dossierId, title, accepted, added }: Versions) {
  const { state } = await states.load(programmeStream, dossierId);
  const filed = state.status === "none" ? [] : state.versions.map(({ version }) => `${dossierId}/${version}`);
  const named = (id: string): string =>
    id.startsWith(`${dossierId}/`) ? `${title}, version ${id.slice(dossierId.length + 1)}` : (added.get(id) ?? title);
  return [...new Set([...accepted, ...filed])]
    .map((id) => ({ id, title: named(id), validated: accepted.includes(id) }))
    .toReversed();
}
