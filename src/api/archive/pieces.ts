import type { DossierArchive } from "../../application/dossiers/readArchive.ts";
import type { Attachment } from "../../application/ports/dossiers.readings.ts";

/** A file of the archive: where it is in it, and what it is. */
export interface Piece {
  readonly path: string;
  readonly attachment: Attachment;
}

/** The files under their own names, in a folder; the same name given twice is numbered, as a file system does. */
export function piecesOf({ attachments }: Pick<DossierArchive, "attachments">): readonly Piece[] {
  const taken = new Set<string>();
  return attachments.map((attachment) => {
    const name = freeName(harmless(attachment.name), taken);
    taken.add(name.toLowerCase());
    return { path: `pieces/${name}`, attachment };
  });
}

/** A name that stays in its folder on every system: what separates folders or is refused somewhere becomes a dash. */
function harmless(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, "-").replace(/^[.\s]+|[.\s]+$/g, "");
  return plain === "" ? "fichier" : plain;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot < 1 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  for (let copy = 1; ; copy++) {
    const tried = copy === 1 ? name : `${stem} (${copy})${extension}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
