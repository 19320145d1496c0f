import { makeZip } from "client-zip";
import { type DossierArchive, readArchive } from "../../application/dossiers/readArchive.ts";
import { done, type Outcome } from "../../application/outcome.ts";
import type { Asking } from "../../application/query.ts";
import type { Download } from "../bind.ts";
import { dossierPage } from "./dossier.page.ts";
import { historyCsv } from "./history.csv.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** A whole dossier as one ZIP file, made while it is sent: nothing of it is held in memory or on disk. */
export async function archiveOf(asking: Asking, input: { readonly dossierId: string }): Promise<Outcome<Download>> {
  const found = await readArchive(asking, input);
  if (!found.ok) return found;
  const name = `Dossier ${found.value.number}.zip`;
  return done({ name, mediaType: "application/zip", inline: false, bytes: makeZip(entriesOf(found.value)) });
}

/** What a ZIP file holds under a name: a text, or bytes as they come. */
interface Entry {
  readonly name: string;
  readonly lastModified: Date;
  readonly input: string | AsyncIterable<Uint8Array>;
}

async function* entriesOf(archive: DossierArchive): AsyncGenerator<Entry> {
  const pieces = piecesOf(archive);
  const lastModified = new Date(archive.madeAt);
  const folder = `Dossier ${archive.number}`;
  yield { name: `${folder}/dossier.html`, lastModified, input: dossierPage(archive, pieces) };
  yield { name: `${folder}/dossier.json`, lastModified, input: dossierJson(archive, pieces) };
  yield { name: `${folder}/historique.csv`, lastModified, input: historyCsv(archive.history, pieces) };
  for (const { path, attachment } of pieces) {
    const bytes = await archive.open(attachment);
    const at = new Date(attachment.at);
    yield bytes === null
      ? { name: `${folder}/${path} (illisible).txt`, lastModified: at, input: unreadable }
      : { name: `${folder}/${path}`, lastModified: at, input: bytes };
  }
}

const unreadable = "Ce fichier n’a pas pu être relu. Demandez-le à votre interlocuteur.\n";

/** The same for a program: who, under which text, what was filed, which file answers what. */
function dossierJson(archive: DossierArchive, pieces: readonly Piece[]): string {
  const { number, organisation, status, submittedOn, madeAt, scheme, content } = archive;
  const files = pieces.map(({ path, attachment: { id, name, mediaType, bytes, fileHash, at } }) => ({
    ...{ id, name, path, mediaType, bytes, sha256: fileHash, givenAt: at },
  }));
  const under = { id: scheme.id, version: scheme.version, certification: scheme.certification };
  return `${JSON.stringify({ number, organisation, status, submittedOn, madeAt, scheme: under, content, files }, null, 2)}\n`;
}
