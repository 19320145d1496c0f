import { createContext, useContext, useEffect, useMemo, useState } from "react";

/** The points that are being rated: a rating is chosen or written, and not saved. */
interface Unsaved {
  readonly codes: readonly string[];
  readonly tell: (code: string, unsaved: boolean) => void;
}

export const UnsavedContext = createContext<Unsaved>({ codes: [], tell: () => undefined });

/** What the screen keeps of them. */
export function useUnsavedPoints(): Unsaved {
  const [codes, setCodes] = useState<readonly string[]>([]);
  return useMemo(
    () => ({
      codes,
      tell: (code, unsaved) =>
        setCodes((before) => {
          const others = before.filter((one) => one !== code);
          return unsaved ? [...others, code] : others;
        }),
    }),
    [codes],
  );
}

/** A form tells while what it holds is not saved. */
export function useTellUnsaved(code: string, unsaved: boolean): void {
  const { tell } = useContext(UnsavedContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tell` only sets a state; it changes with each point told.
  useEffect(() => {
    tell(code, unsaved);
    return () => tell(code, false);
  }, [code, unsaved]);
}

/** Why nothing is done of every point at once yet; undefined when each rating is saved. */
export function useUnsavedFirst(): string | undefined {
  const { codes } = useContext(UnsavedContext);
  return codes.length === 0 ? undefined : `Enregistrez d’abord l’évaluation de ${codes.join(", ")}.`;
}
