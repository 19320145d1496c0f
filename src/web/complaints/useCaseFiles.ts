import { useState } from "react";
import { newCommandId } from "../app/commandId.ts";
import { RequestFailed } from "../app/problemOf.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { upload } from "../app/upload.ts";
import { maximumBytes } from "../dossiers/fileKinds.ts";
import { tooHeavy } from "../ui/format.ts";
import type { GivenFile } from "../ui/GivenFiles.tsx";

type Given = AnswerOf<"POST /api/complaints/:complaintId/files">;

/** The files given with an act on a case: those it has, those on their way or refused. */
export function useCaseFiles(complaintId: string) {
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [others, setOthers] = useState<readonly GivenFile[]>([]);
  const forget = (id: string) => {
    setGiven((before) => before.filter((file) => file.id !== id));
    setOthers((before) => before.filter((file) => file.id !== id));
  };
  const send = async (file: File) => {
    const id = newCommandId();
    const { name, size } = file;
    const problem = tooHeavy(file, maximumBytes);
    if (problem !== undefined) return setOthers((before) => [...before, { id, name, size, state: "refused", problem }]);
    setOthers((before) => [...before, { id, name, size, state: "sending", progress: 0 }]);
    try {
      const onProgress = (progress: number) =>
        setOthers((before) => before.map((one) => (one.id === id ? { ...one, progress } : one)));
      const taken = await upload("POST /api/complaints/:complaintId/files", { to: { complaintId }, file, onProgress });
      forget(id);
      setGiven((before) => [...before.filter((one) => one.id !== taken.id), taken]);
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      const { title, detail } = failure.problem;
      setOthers((before) =>
        before.map((one) => (one.id === id ? { ...one, state: "refused", problem: detail ?? title } : one)),
      );
    }
  };
  return {
    files: [...given.map(({ id, name, bytes }) => ({ id, name, size: bytes, state: "ready" as const })), ...others],
    ids: given.map(({ id }) => id),
    sending: others.some(({ state }) => state === "sending"),
    add: (files: readonly File[]) => void Promise.all(files.map(send)),
    forget,
    clear: () => setGiven([]),
  };
}
