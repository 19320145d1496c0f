import { useState } from "react";
import { newCommandId } from "../app/commandId.ts";
import { RequestFailed } from "../app/problemOf.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { upload } from "../app/upload.ts";
import { tooHeavy } from "../ui/format.ts";
import type { GivenFile } from "../ui/GivenFiles.tsx";
import { maximumBytes } from "./fileKinds.ts";

/** A file once the dossier has it. */
export type Attachment = AnswerOf<"POST /api/dossiers/:dossierId/files">;

interface Uploads {
  /** What is on its way, or could not be taken. */
  readonly files: readonly GivenFile[];
  readonly add: (files: readonly File[]) => void;
  /** Forgets a file that was refused. */
  readonly forget: (id: string) => void;
}

const problemOf = (failure: unknown): string => {
  if (!(failure instanceof RequestFailed)) throw failure;
  const { kind, title, detail } = failure.problem;
  return kind === "refused" ? (detail ?? title) : `${title} Retirez ce fichier de la liste, puis ajoutez-le à nouveau.`;
};

/** Sends files into a dossier, each for itself; `onGiven` is told of each one taken. */
export function useUploads(dossierId: string, onGiven: (attachment: Attachment) => void): Uploads {
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const forget = (id: string) => setFiles((before) => before.filter((file) => file.id !== id));
  const change = (id: string, part: Partial<GivenFile>) =>
    setFiles((before) => before.map((file) => (file.id === id ? { ...file, ...part } : file)));

  const send = async (file: File) => {
    const id = newCommandId();
    const { name, size } = file;
    const problem = tooHeavy(file, maximumBytes);
    if (problem !== undefined) return setFiles((before) => [...before, { id, name, size, state: "refused", problem }]);
    setFiles((before) => [...before, { id, name, size, state: "sending", progress: 0 }]);
    try {
      const onProgress = (progress: number) => change(id, { progress });
      onGiven(await upload("POST /api/dossiers/:dossierId/files", { to: { dossierId }, file, onProgress }));
      forget(id);
    } catch (failure) {
      change(id, { state: "refused", problem: problemOf(failure) });
    }
  };
  return { files, forget, add: (given) => void Promise.all(given.map(send)) };
}
