import { may } from "../../domain/access/permissions.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { dossierStream } from "./dossier.stream.ts";
import { readableDossier } from "./readable.ts";

interface GivenFile {
  readonly dossierId: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly at: string;
}

/** Takes a file into a dossier: its bytes are kept once, its name and date as given. The same file under the same name is not added twice. */
export const attachFile: Query<GivenFile, AttachmentView & { readonly hash: string }> = async (
  { ports, actor, at },
  { dossierId, name, bytes },
) => {
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = may(actor, "dossier.write", { organisationId: state.organisationId });
  if (denied !== null) return refused(denied);
  const stored = await ports.files.store(bytes, name);
  if ("code" in stored) return refused(stored);
  const before = (await ports.readings.dossiers.attachments(dossierId)).find(
    (given) => given.fileHash === stored.hash && given.name === name,
  );
  const { hash } = stored;
  if (before !== undefined) return done({ ...viewOf(before), hash });
  const attachment = { id: ports.ids.next(), dossierId, fileHash: hash, name, at, ...stored };
  await ports.readings.dossiers.attach({ ...attachment, by: actor.id });
  return done({ ...viewOf(attachment), hash });
};

const viewOf = ({ id, name, bytes, mediaType, at }: AttachmentView): AttachmentView => ({
  id,
  name,
  bytes,
  mediaType,
  at,
});

/** A file of a dossier, as it was given. */
export const readFile: Query<
  { readonly dossierId: string; readonly attachmentId: string },
  { name: string; mediaType: string; inline: boolean; bytes: AsyncIterable<Uint8Array> }
> = async (asking, { dossierId, attachmentId }) => {
  const { ports } = asking;
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return found;
  const file = (await ports.readings.dossiers.attachments(dossierId)).find(({ id }) => id === attachmentId);
  const bytes = file === undefined ? null : await ports.files.open(file.fileHash);
  if (file === undefined || bytes === null) return refused({ code: "access/not-found" });
  const inline = file.mediaType === "application/pdf" || file.mediaType.startsWith("image/");
  return done({ name: file.name, mediaType: file.mediaType, inline, bytes });
};
