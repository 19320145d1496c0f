import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { publicationStream } from "./publication.stream.ts";

/** Publishes a version that waits in the source texts; dossiers and audits that have one keep theirs. */
export const publishVersion: UseCase<
  { readonly scheme: string; readonly version: string; readonly hash: string },
  { id: string }
> = async (work, { scheme, version, hash }) => {
  const stream = await work.load(publicationStream, scheme);
  const known = await work.ports.readings.schemeVersions.all();
  const waiting = known.find((one) => one.scheme === scheme && one.version === version && one.publishedAt === null);
  const refusal = work.decide(stream, { type: "PublishScheme", version, hash }, waiting ?? null);
  return refusal === null ? done({ id: version }) : refused(refusal);
};
