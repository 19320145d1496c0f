import { useState } from "react";
import { type Attachment, useUploads } from "../../dossiers/useUploads.ts";
import type { GivenFile } from "../../ui/GivenFiles.tsx";

/** Files being given with a text: those of the dossier so far, and those on their way. */
export interface Given {
  readonly ids: readonly string[];
  readonly sending: boolean;
  readonly files: readonly GivenFile[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

export function useGiven(dossierId: string): Given {
  const [given, setGiven] = useState<readonly Attachment[]>([]);
  const uploads = useUploads(dossierId, (one) => setGiven((before) => [...before, one]));
  return {
    ids: given.map(({ id }) => id),
    sending: uploads.files.some(({ state }) => state === "sending"),
    files: [
      ...given.map(({ id, name, bytes, at }) => ({ id, name, size: bytes, at, state: "ready" as const })),
      ...uploads.files,
    ],
    add: uploads.add,
    remove: (id) => {
      setGiven((before) => before.filter((one) => one.id !== id));
      uploads.forget(id);
    },
    clear: () => setGiven([]),
  };
}
