import { useState } from "react";
import { type Attachment, useUploads } from "../dossiers/useUploads.ts";

/** Files being given with an answer: sent to the dossier as they are chosen, named when the answer is sent. */
export function useFiles(dossierId: string) {
  const [given, setGiven] = useState<readonly Attachment[]>([]);
  const uploads = useUploads(dossierId, (attachment) => setGiven((before) => [...before, attachment]));
  const ready = given.map(({ id, name, bytes, at }) => ({ id, name, size: bytes, at, state: "ready" as const }));
  return {
    ids: given.map(({ id }) => id),
    drop: {
      files: [...ready, ...uploads.files],
      onAdd: uploads.add,
      onRemove: (id: string) => {
        setGiven((before) => before.filter((one) => one.id !== id));
        uploads.forget(id);
      },
    },
    clear: () => setGiven([]),
  };
}
