import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { noticeOf } from "./previousVersion.ts";
import { publicationStream } from "./publication.stream.ts";

/** Publishes a version that waits in the source texts; dossiers and audits that have one keep theirs. */
export const publishVersion: UseCase<
  { readonly scheme: string; readonly version: string; readonly hash: string },
  { id: string }
> = async (work, { scheme, version, hash }) => {
  const stream = await work.load(publicationStream, scheme);
  const known = await work.ports.readings.schemeVersions.all();
  const waiting = known.find((one) => one.scheme === scheme && one.version === version && one.publishedAt === null);
  const facts = waiting === undefined ? null : { ...waiting, noticeDays: await noticeOf(work.ports, waiting, known) };
  const refusal = work.decide(stream, { type: "PublishScheme", version, hash }, facts);
  return refusal === null ? done({ id: version }) : refused(refusal);
};
