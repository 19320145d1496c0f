import { useState } from "react";
import { newCommandId } from "../../app/commandId.ts";
import { useField } from "./useNotebook.ts";

interface About {
  readonly indicator: string;
  readonly nonconformity: string | null;
}

/** Takes photos in: each is reduced then kept, one after the other; what cannot be read is said and stops none of the others. */
export function usePhotos({ indicator, nonconformity }: About) {
  const { notebook } = useField();
  const [preparing, setPreparing] = useState(0);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const taken = async (file: File): Promise<string | null> => {
    const { shrink } = await import("../../offline/photos/shrink.ts");
    const outcome = await shrink(file);
    if (!outcome.ok) return outcome.why;
    const id = newCommandId();
    return notebook.attach(
      { kind: "photo", id, indicator, nonconformity, file: `~${id}`, caption: "" },
      outcome.shrunk,
    );
  };
  const add = async (files: readonly File[]) => {
    setProblems([]);
    setPreparing((before) => before + files.length);
    for (const file of files) {
      const why = await taken(file);
      setPreparing((before) => before - 1);
      if (why !== null) setProblems((before) => [...new Set([...before, why])]);
    }
  };
  return { add: (files: readonly File[]) => void add(files), preparing, problems };
}
