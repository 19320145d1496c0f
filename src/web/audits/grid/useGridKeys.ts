import { useEffect, useRef } from "react";
import { type Intent, intentOf } from "./keys.view.ts";

const typing = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]";

/** Whether a key belongs to what has the focus: a text, a choice, a dialog. */
const isBusy = (focus: Element | null): boolean =>
  focus?.closest(`${typing}, [role=dialog], [role=menu], [role=listbox], [role=radiogroup]`) != null;

const isText = (focus: Element | null): focus is HTMLElement => focus instanceof HTMLElement && focus.matches(typing);

/** Listens to the keys of the grid. */
export function useGridKeys(singleKeys: boolean, onIntent: (intent: Intent) => void): void {
  const act = useRef(onIntent);
  act.current = onIntent;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const focus = document.activeElement;
      if (focus?.closest("[role=dialog]") != null) return;
      if (event.key === "Escape" && isText(focus)) return focus.blur();
      const intent = intentOf(event, { busy: isBusy(focus), singleKeys });
      if (intent === undefined) return;
      event.preventDefault();
      act.current(intent);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [singleKeys]);
}
