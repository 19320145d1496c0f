import { assignManager } from "../../application/dossiers/assignManager.ts";
import { attachFile } from "../../application/dossiers/attachFile.ts";
import { acceptDossier, answerPoint, raisePoints } from "../../application/dossiers/instructDossier.ts";
import { openDossier } from "../../application/dossiers/openDossier.ts";
import { saveDraft } from "../../application/dossiers/saveDraft.ts";
import { submitDossier } from "../../application/dossiers/submitDossier.ts";
import { registerOrganisation } from "../../application/organisations/registerOrganisation.ts";
import { approveProgramme } from "../../application/programmes/judgeProgramme.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Company } from "./companies.ts";
import { contentOf, documentsOf } from "./content.ts";
import type { Player } from "./player.ts";
import { samplePdf } from "./samplePdf.ts";

/** Who plays a story: the people of the organisation and those of the certifier. */
export interface Cast {
  readonly company: Company;
  readonly scheme: Scheme;
  /** Identifiers of the organisation's people. */
  readonly representative: string;
  readonly referent: string;
  readonly manager: string;
}

async function* bytesOf(title: string): AsyncGenerator<Uint8Array> {
  yield samplePdf(title);
}

/** Registers the organisation and opens its application. */
export async function open(player: Player, { company, representative, scheme }: Cast): Promise<string> {
  await player.act(representative, registerOrganisation, {
    siren: company.siren,
    name: company.name,
    role: "legal_representative",
  });
  const { id } = await player.act(representative, openDossier, { organisationId: company.siren, scheme: scheme.id });
  return id;
}

/** Fills the draft; `documents` says which share of the pieces is given. */
export async function fill(
  player: Player,
  cast: Cast,
  dossier: { readonly id: string; readonly documents: number; readonly client?: "never" | "current" | "former" },
): Promise<void> {
  const content = contentOf(cast.company, player.today, dossier.client);
  const wanted = documentsOf(content, cast.scheme);
  const documents: Record<string, string[]> = {};
  for (const { key, file } of wanted.slice(0, Math.ceil(wanted.length * dossier.documents))) {
    const name = file.replaceAll("/", "-");
    const { id } = await player.ask(cast.representative, attachFile, {
      dossierId: dossier.id,
      name,
      bytes: bytesOf(file),
    });
    documents[key] = [id];
  }
  await player.ask(cast.representative, saveDraft, {
    dossierId: dossier.id,
    version: 0,
    content: { ...content, documents },
  });
}

/** Deposits the application. */
export const submit = (player: Player, { representative }: Cast, dossierId: string) =>
  player.act(representative, submitDossier, { dossierId });

/** Entrusts the dossier to its account manager. */
export const assign = (player: Player, { manager }: Cast, dossierId: string) =>
  player.act(manager, assignManager, { dossierId, personId: manager, reason: "" });

/** Sends two points back. */
export const askMore = (player: Player, { manager }: Cast, dossierId: string) =>
  player.act(manager, raisePoints, {
    dossierId,
    points: [
      {
        section: "qualiopi",
        text: "Le certificat déposé ne mentionne pas la catégorie « actions de formation ». Joignez la page qui la porte.",
      },
      {
        section: "trainers",
        text: "Précisez, pour chaque formateur, deux réalisations récentes faites avec l’IA générative.",
      },
    ],
  });

/** Answers what was sent back and deposits again. */
export async function answerAll(
  player: Player,
  cast: Cast,
  dossier: { readonly id: string; readonly points: readonly { id: string }[] },
): Promise<void> {
  for (const { id } of dossier.points)
    await player.act(cast.representative, answerPoint, {
      dossierId: dossier.id,
      pointId: id,
      text: "Voici la précision demandée ; la pièce complète est jointe.",
    });
  await submit(player, cast, dossier.id);
}

/** Checks the programme, competence by competence, and approves it. */
export const approve = (player: Player, { manager, scheme }: Cast, dossierId: string) =>
  player.act(manager, approveProgramme, {
    programmeId: dossierId,
    version: 1,
    items: scheme.competences.map(({ code }) => ({
      competence: code,
      covered: true,
      note: "Séquence, mise en pratique et évaluation vues.",
    })),
  });

/** Pronounces the admissibility, theme by theme. */
export const accept = (player: Player, { manager, scheme }: Cast, dossierId: string) =>
  player.act(manager, acceptDossier, {
    dossierId,
    reason: "Dossier complet, cohérent avec les pièces ; aucune réserve.",
    themes: scheme.themes
      .filter(({ judged }) => judged)
      .map(({ code, title }) => ({ theme: code, satisfied: true, note: `${title} : pièces lues et concordantes.` })),
  });
