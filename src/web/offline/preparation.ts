import type { Problem } from "../ui/problem.ts";
import type { AuditPackage, DeviceStore } from "./database.ts";
import { keepingProblem } from "./device.view.ts";
import type { Wire } from "./wire.ts";

/** How far the taking along of an audit has got, in bytes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Prepared = { readonly ok: true } | { readonly ok: false; readonly why: string };

interface Means {
  readonly store: DeviceStore;
  readonly wire: Wire;
  readonly copy: string;
  readonly onProgress: (progress: Progress) => void;
}

/** Takes along everything that an audit needs without a network: what happened, what is expected, each piece of the organisation. */
export async function prepared(means: Means): Promise<Prepared> {
  const { store, wire, copy } = means;
  const answer = await wire.read();
  if (!answer.ok) return { ok: false, why: sentenceOf(answer.problem) };
  try {
    await store.copies.update(copy, { package: answer.value, readAt: new Date().toISOString() });
    const problem = await pieces(means, answer.value);
    if (problem !== null) return { ok: false, why: sentenceOf(problem) };
    await store.copies.update(copy, { readyAt: new Date().toISOString() });
    return { ok: true };
  } catch (failure) {
    return { ok: false, why: keepingProblem(failure) };
  }
}

/** Takes the pieces that are not there yet, and leaves those that are no longer part of the audit; gives why it stopped, if it did. */
async function pieces(
  { store, wire, copy, onProgress }: Means,
  { evidence, bytes }: AuditPackage,
): Promise<Problem | null> {
  const there = new Set((await store.files.where("copy").equals(copy).primaryKeys()).map(([, id]) => id));
  const wanted = new Set(evidence.map(({ attachmentId }) => attachmentId));
  await store.files.bulkDelete([...there].filter((id) => !wanted.has(id)).map((id) => [copy, id]));
  let done = bytes - evidence.reduce((sum, one) => sum + (there.has(one.attachmentId) ? 0 : one.bytes), 0);
  for (const { attachmentId, bytes: size } of evidence) {
    onProgress({ done, total: bytes });
    if (there.has(attachmentId)) continue;
    const piece = await wire.download(attachmentId);
    if (!piece.ok) return piece.problem;
    await store.files.put({ copy, attachmentId, bytes: piece.value });
    done += size;
  }
  onProgress({ done: bytes, total: bytes });
  return null;
}

const sentenceOf = ({ title, detail }: Problem): string => (detail === undefined ? title : `${title} ${detail}`);
