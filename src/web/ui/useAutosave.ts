import { useBlocker } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Autosave, createAutosave, type SaveState } from "./autosave.ts";

const quiet = 1200;
const longest = 5000;
const retry = 8000;
const question = "Vos dernières modifications ne sont pas enregistrées. Quitter cette page quand même ?";

/**
 * Saves a long form by itself: call `change` with its whole value at each change, show `state` with `SavedState`. Leaving the
 * page saves first, and warns when that is not possible; going from one address to another under `within` is not leaving.
 */
export function useAutosave<Value>(
  save: (value: Value) => Promise<string>,
  { within, whyNot }: { readonly within?: string; readonly whyNot?: (failure: unknown) => string | undefined } = {},
) {
  const [state, setState] = useState<SaveState>({ status: "idle" });
  const latest = useRef(save);
  latest.current = save;
  const saver = useRef<Autosave<Value>>(undefined);
  saver.current ??= createAutosave<Value>({
    save: (value) => latest.current(value),
    onState: setState,
    ...(whyNot === undefined ? {} : { whyNot }),
    ...{ quiet, longest, retry },
  });
  useEffect(() => () => saver.current?.stop(), []);
  useBlocker({
    shouldBlockFn: async ({ next }) => {
      if (within !== undefined && next.pathname.includes(within)) return false;
      const left = saver.current?.unsaved() === true && !(await saver.current.flush());
      return left && !window.confirm(question);
    },
    enableBeforeUnload: () => saver.current?.unsaved() === true,
  });
  const change = useCallback((value: Value) => saver.current?.change(value), []);
  const flush = useCallback(async () => (await saver.current?.flush()) ?? true, []);
  const unsaved = useCallback(() => saver.current?.unsaved() === true, []);
  return { state, change, flush, unsaved };
}
