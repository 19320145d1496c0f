import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileRefusal, Files, StoredFile } from "../../application/ports/files.ts";
import { mediaTypeOf } from "./mediaType.ts";

/** The largest file taken, in megabytes of 1,048,576 bytes: given by somebody, or printed by the product. */
const largest = { given: 20, printed: 200 } as const;

/**
 * Files on disk, in `DATA_DIR/files`, each under the SHA-256 of its bytes. A file is there whole or not at all, and what was
 * acknowledged survives a power cut.
 */
export function diskFiles(dataDir: string): Files {
  const root = join(dataDir, "files");
  return {
    async store(bytes, name, origin = "given") {
      const draft = join(root, "incoming", randomUUID());
      await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
      try {
        const received = await receive(bytes, draft, largest[origin]);
        if ("code" in received) return received;
        const mediaType = await mediaTypeOf(draft, name);
        if (mediaType === null) return { code: "file/type-not-accepted", name };
        await settle(draft, pathOf(root, received.hash));
        return { ...received, mediaType } satisfies StoredFile;
      } finally {
        await rm(draft, { force: true });
      }
    },

    async open(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      const file = await open(pathOf(root, hash)).catch(unlessAbsent);
      return file?.createReadStream() ?? null;
    },
  };
}

const pathOf = (root: string, hash: string): string => join(root, hash.slice(0, 2), hash.slice(2));

interface Received {
  readonly hash: string;
  readonly bytes: number;
}

/** Writes what comes, and stops reading past the limit: the source is then told to end. */
async function receive(
  bytes: AsyncIterable<Uint8Array>,
  draft: string,
  megabytes: number,
): Promise<Received | FileRefusal> {
  const hash = createHash("sha256");
  const file = await open(draft, "wx", 0o600);
  try {
    let count = 0;
    for await (const chunk of bytes) {
      count += chunk.byteLength;
      if (count > megabytes * 1_048_576) return { code: "file/too-large", megabytes };
      hash.update(chunk);
      await writeWhole(file, chunk);
    }
    if (count === 0) return { code: "file/empty" };
    await file.sync();
    return { hash: hash.digest("hex"), bytes: count };
  } finally {
    await file.close();
  }
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength; )
    written += (await file.write(chunk, written, chunk.byteLength - written)).bytesWritten;
}

/** Gives a file its name for ever; the same bytes, already there, are left as they are. */
async function settle(draft: string, path: string): Promise<void> {
  if (await access(path, constants.F_OK).then(() => true, unlessAbsent)) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(draft, path);
  await synced(dirname(path));
  await synced(dirname(dirname(path)));
}

async function synced(directory: string): Promise<void> {
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
}

function unlessAbsent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
