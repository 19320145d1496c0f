import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { Ports } from "../ports/ports.ts";
import { programmeStream } from "../programmes/programme.stream.ts";

/** What a session is chosen from, by name: the trainers accepted, the versions of the programme, the modalities. */
export interface ScopeInWords {
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
  readonly programmes: readonly { readonly id: string; readonly title: string; readonly validated: boolean }[];
}

/** The scope of an habilitation in words, with the versions of the programme that it does not cover yet (R-SCOPE-1). */
export async function scopeInWords(ports: Ports, { grant, scope }: Granted): Promise<ScopeInWords> {
  const { dossierId } = grant;
  const { state: dossier } = await ports.states.load(dossierStream, dossierId);
  if (dossier.status === "none") return { trainers: [], programmes: [] };
  const { content } = await readContent(ports, dossierId, dossier);
  const nameOf = (id: string) => content.trainers.find((trainer) => trainer.id === id)?.name ?? "";
  return {
    trainers: scope.trainers.map((id) => ({ id, name: nameOf(id) })).filter(({ name }) => name !== ""),
    programmes: await versionsOf(ports, { dossierId, title: content.programme.title, accepted: scope.programmes }),
  };
}

interface Versions {
  readonly dossierId: string;
  readonly title: string;
  readonly accepted: readonly string[];
}

async function versionsOf({ states }: Ports, { dossierId, title, accepted }: Versions) {
  const { state } = await states.load(programmeStream, dossierId);
  const filed = state.status === "none" ? [] : state.versions.map(({ version }) => `${dossierId}/${version}`);
  return [...new Set([...accepted, ...filed])]
    .map((id) => ({
      id,
      title: `${title}, version ${id.slice(id.lastIndexOf("/") + 1)}`,
      validated: accepted.includes(id),
    }))
    .toReversed();
}
