import type { ComplaintTrack, Designated } from "../../domain/complaints/complaint.events.ts";
import { standingOf } from "../../domain/organisations/organisation.decide.ts";
import { searchable, soughtIn } from "../../domain/register/search.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { checkSiren } from "../../domain/shared/identifiers.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { Ports } from "../ports/ports.ts";

type Reads = Pick<Ports, "states" | "readings">;

/** What a message says it is about. */
export type ComplaintSubject = "organisation" | "certifier" | "other";

export interface Named {
  readonly about: ComplaintSubject;
  readonly name: string;
  readonly siren: string;
}

const nobody: Designated = { organisationId: null, habilitationId: null, dossierId: null };

/**
 * Whom a message designates. An organisation that is habilitated or applies is followed; one that is not, or is no more, is
 * handled as a misuse of the name (R-CMP-2).
 */
export async function designate(
  ports: Reads,
  { about, name, siren }: Named,
  today: Day,
): Promise<Designated & { readonly track: ComplaintTrack }> {
  if (about !== "organisation") return { track: about === "certifier" ? "certifier" : "out-of-scope", ...nobody };
  const checked = checkSiren(siren);
  const organisationId = checked.valid ? checked.value : await listedUnder(ports, name, today);
  const found = organisationId === null ? null : await followed(ports, organisationId);
  return found ?? { track: "misuse", ...nobody };
}

/** The only organisation of the register of that very name; null when there is none, or several. */
async function listedUnder({ readings }: Reads, name: string, today: Day): Promise<string | null> {
  const sought = soughtIn(name);
  if (sought.kind !== "words") return null;
  const filter = { sought, place: { kind: "anywhere" }, modality: null, status: null } as const;
  const page = { limit: 20, offset: 0, atMost: 20 };
  const { lines } = await readings.register.search(filter, { today, listedFrom: today }, page);
  const same = lines.filter(({ organisationName }) => searchable(organisationName) === searchable(name));
  const ids = new Set(same.map((line) => line.organisationId));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** An organisation with its habilitation, or its application; as a misuse when it has neither any more. */
async function followed(
  ports: Reads,
  organisationId: string,
): Promise<(Designated & { readonly track: ComplaintTrack }) | null> {
  const { state } = await ports.states.load(organisationStream, organisationId);
  if (state.status === "unknown") return null;
  const standings = Object.keys(state.standings).map((scheme) => standingOf(state, scheme));
  const habilitationId = standings.flatMap(({ habilitation }) => habilitation ?? [])[0] ?? null;
  const openDossier = standings.flatMap((one) => one.openDossier ?? [])[0] ?? null;
  if (habilitationId === null && openDossier === null) return { track: "misuse", ...nobody, organisationId };
  const dossierId = habilitationId === null ? openDossier : await dossierOf(ports, habilitationId);
  return { track: "organisation", organisationId, habilitationId, dossierId };
}

async function dossierOf({ states }: Reads, habilitationId: string): Promise<string | null> {
  const { state } = await states.load(habilitationStream, habilitationId);
  return state.status === "none" ? null : state.grant.dossierId;
}
