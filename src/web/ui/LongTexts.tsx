import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useState } from "react";
import { excessOf, whyNotWhole } from "./longTexts.view.ts";

interface Known {
  /** The texts on the page that are longer than what is taken, as they would be sent. */
  readonly tooLong: ReadonlySet<string>;
  readonly note: (field: string, text: string | undefined) => void;
}

const Context = createContext<Known>({ tooLong: new Set(), note: () => {} });

/** Lets the button that would send a text know that the field where it is written finds it too long. */
export function LongTexts({ children }: { readonly children: ReactNode }) {
  const [byField, setByField] = useState<ReadonlyMap<string, string>>(new Map());
  const note = useCallback<Known["note"]>(
    (field, text) =>
      setByField((before) => {
        if (before.get(field) === text) return before;
        const others = [...before].filter(([one]) => one !== field);
        return new Map(text === undefined ? others : [...others, [field, text]]);
      }),
    [],
  );
  const known = useMemo(() => ({ tooLong: new Set(byField.values()), note }), [byField, note]);
  return <Context value={known}>{children}</Context>;
}

/** Makes a text known to the buttons of the page while it is too long. */
export function useNotedLength(text: string, most: number): void {
  const field = useId();
  const { note } = useContext(Context);
  const tooLong = excessOf(text, most) > 0 ? text.trim() : undefined;
  useEffect(() => {
    note(field, tooLong);
    return () => note(field, undefined);
  }, [field, note, tooLong]);
}

/** Why these fields cannot be sent whole. */
export const useWhyNotWhole = (fields: unknown): string | undefined => whyNotWhole(fields, useContext(Context).tooLong);
