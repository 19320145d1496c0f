import { done, type Outcome, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { ResultSheet } from "../ports/resultFiles.ts";
import { wholeFile } from "../wholeFile.ts";

/** The sheet of a file of results kept under this hash; a broken one is refused. */
export async function openedSheet({ files, resultFiles }: Ports, hash: string): Promise<Outcome<ResultSheet>> {
  const stream = await files.open(hash);
  const bytes = stream === null ? null : await wholeFile(stream);
  if (bytes === null) return refused({ code: "access/not-found" });
  const reading = await resultFiles.open(bytes);
  return reading.ok ? done(reading.sheet) : refused(reading.refusal);
}
