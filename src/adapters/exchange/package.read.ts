import { posix } from "node:path";
import type { ExchangeRefusal, Obstacle, ReadItem } from "../../domain/bank/exchange.model.ts";
import { unsettled } from "../../domain/bank/exchange.settle.ts";
import { type Archive, openedArchive } from "./archive.ts";
import { decodedXml } from "./bytes.ts";
import { decodedPath, type ImageSource } from "./images.ts";
import { limits } from "./limits.ts";
import { underOneName } from "./qti.dialects.ts";
import { type ItemResource, itemResources } from "./qti.manifest.ts";
import { itemsIn, readQtiItem } from "./qti.read.ts";
import { UnreadableFile } from "./refused.ts";
import { allNamed, parsedXml } from "./xml.read.ts";

const manifestName = "imsmanifest.xml";

/** The questions of a QTI package: a ZIP archive whose manifest announces items. */
export async function readPackage(bytes: Uint8Array) {
  const archive = await openedArchive(bytes);
  const folder = manifestFolder(archive);
  const manifest = await archive.read(posix.join(folder, manifestName));
  if (manifest === null) throw new UnreadableFile({ code: "exchange/archive-without-manifest" });
  const root = parsedXml(decodedXml(manifest));
  const resources = itemResources(root);
  const items: ReadItem[] = [];
  for (const resource of resources) {
    items.push(...(await readResource(archive, resource, { folder, before: items.length })));
    if (items.length > limits.questions) {
      throw new UnreadableFile({ code: "exchange/too-many-questions", limit: limits.questions });
    }
  }
  const third = allNamed(root, "resource").some(({ attributes }) => /xmlv3p\d/.test(attributes.type ?? ""));
  return { format: third ? ("qti30" as const) : ("qti22" as const), items };
}

/** Where the manifest is: at the root, or in the folder that was compressed. */
function manifestFolder({ names }: Archive): string {
  const found = names
    .filter((name) => posix.basename(name) === manifestName)
    .sort((a, b) => a.split("/").length - b.split("/").length);
  if (found[0] === undefined) throw new UnreadableFile({ code: "exchange/archive-without-manifest" });
  return posix.dirname(found[0]);
}

interface Place {
  readonly folder: string;
  /** How many items were read before. */
  readonly before: number;
}

async function readResource(
  archive: Archive,
  { href, metadata }: ItemResource,
  { folder, before }: Place,
): Promise<readonly ReadItem[]> {
  const path = posix.join(folder, decodedPath(href));
  const title = metadata.title ?? href;
  const bytes = await archive.read(path);
  if (bytes === null) return [unsettled(before + 1, title, [{ code: "file-missing", name: href }])];
  const found = itemsOf(bytes);
  if (!found.ok) return [unsettled(before + 1, title, [found.obstacle])];
  const image: ImageSource = (source) => archive.read(posix.join(posix.dirname(path), decodedPath(source)));
  const items: ReadItem[] = [];
  for (const item of found.items) {
    items.push(await readQtiItem(item, { rank: before + items.length + 1, metadata, image }));
  }
  return items;
}

/** The items of one file; a broken one does not keep the others out. */
function itemsOf(bytes: Uint8Array) {
  try {
    return { ok: true as const, items: itemsIn(underOneName(parsedXml(decodedXml(bytes)))) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false as const, obstacle: obstacleOf(error.refusal) };
  }
}

/** Why the item of a broken file is left out: a document type is named for what it is. */
function obstacleOf(refusal: ExchangeRefusal): Obstacle {
  if (refusal.code === "exchange/document-type-declared") return { code: "document-type-declared", line: refusal.line };
  return { code: "unreadable", line: "line" in refusal ? refusal.line : null };
}
