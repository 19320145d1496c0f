import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** What decides how a source text is read: the code that reads it, the rules it calls, the versions of its libraries. */
const readers = [join(root, "src/adapters/schemes"), join(root, "src/domain"), join(root, "package-lock.json")];

/** The SHA-256 of the source text of a scheme and of all that reads it, byte for byte. */
export async function sourceHash(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const files = await Promise.all([folder, ...readers].map(filesUnder));
  for (const path of files.flat())
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(await readFile(path))
      .update("\0");
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<readonly string[]> {
  if (path.endsWith(".json")) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
