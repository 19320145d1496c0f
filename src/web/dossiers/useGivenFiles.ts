import { useState } from "react";
import { type Attachment, useUploads } from "./useUploads.ts";

/** Files being given with what is written: sent to the dossier as they are chosen, named when it is sent. */
export function useGivenFiles(dossierId: string) {
  const [given, setGiven] = useState<readonly Attachment[]>([]);
  const uploads = useUploads(dossierId, (attachment) => setGiven((before) => [...before, attachment]));
  const ready = given.map(({ id, name, bytes, at }) => ({ id, name, size: bytes, at, state: "ready" as const }));
  return {
    ids: given.map(({ id }) => id),
    /** Whether one of them is still on its way. */
    sending: uploads.files.some(({ state }) => state === "sending"),
    /** What `FileDrop` shows of them. */
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
