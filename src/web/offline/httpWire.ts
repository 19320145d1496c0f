import { ask, hrefOf, save } from "../app/api.ts";
import { networkProblem, problemOf, RequestFailed } from "../app/problemOf.ts";
import { upload } from "../app/upload.ts";
import type { Result } from "./queue.ts";
import type { Answered, Wire } from "./wire.ts";

/** The way to the server for one audit, by its API. */
export function httpWire({ auditId, dossierId }: { readonly auditId: string; readonly dossierId: string }): Wire {
  const href = (attachmentId: string) =>
    hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId });
  return {
    post: (entries) =>
      answered(async () => {
        const { results } = await save("POST /api/audits/:auditId/entries", { auditId, entries });
        return results.map(
          ({ commandId, outcome, position, refusal, stands }): Result => ({
            ...{ commandId, outcome, position },
            trouble: refusal === null && stands === null ? null : { ...(refusal ?? noRefusal), position, stands },
          }),
        );
      }),
    upload: ({ id, bytes }) =>
      answered(async () => {
        const file = new File([bytes], `photo-${id.slice(0, 8)}.jpg`, { type: "image/jpeg" });
        const to = { dossierId };
        return (await upload("POST /api/dossiers/:dossierId/files", { to, file, onProgress: () => undefined })).hash;
      }),
    read: () => answered(() => ask("GET /api/audits/:auditId/package", { auditId })),
    href,
    download: (attachmentId) => answered(() => bytesOf(href(attachmentId))),
  };
}

const noRefusal = { code: "", title: "", detail: "" };

/** What was answered, or why not; a fault of this program is none of these. */
async function answered<T>(asked: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { ok: true, value: await asked() };
  } catch (failure) {
    if (!(failure instanceof RequestFailed)) throw failure;
    return { ok: false, problem: failure.problem };
  }
}

async function bytesOf(href: string): Promise<Blob> {
  const response = await fetch(href).catch(() => {
    throw new RequestFailed(networkProblem);
  });
  if (!response.ok) throw new RequestFailed(problemOf(response.status, {}, response.headers.get("x-request-id")));
  return await response.blob().catch(() => {
    throw new RequestFailed(networkProblem);
  });
}
