import { organisationStream } from "../organisations/organisation.stream.ts";
import { type DossierCase, dossierCase } from "./dossierMails.ts";
import type { Tools } from "./tools.ts";

/** The files of an organisation that are alive: its open applications, and those its habilitations came from. */
export async function organisationFiles(organisationId: string, tools: Tools): Promise<readonly DossierCase[]> {
  const { state } = await tools.ports.states.load(organisationStream, organisationId);
  if (state.status !== "registered") return [];
  const ids = Object.values(state.standings).flatMap(
    ({ openDossier, habilitation }) => openDossier ?? habilitation ?? [],
  );
  const cases = await Promise.all(ids.map((dossierId) => dossierCase(tools, dossierId)));
  return cases.filter((found) => found !== null);
}
