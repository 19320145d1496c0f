/** What is known of what was typed: nothing yet, not all saved, all saved at a moment, or a save that failed. */
export type SaveState =
  | { readonly status: "idle" }
  | { readonly status: "saving" }
  | { readonly status: "saved"; readonly at: string }
  /** `why` when trying again changes nothing before something is mended. */
  | { readonly status: "failed"; readonly why?: string | undefined };

interface Options<Value> {
  /** Rejects when it could not be saved; gives the moment it was. */
  readonly save: (value: Value) => Promise<string>;
  readonly onState: (state: SaveState) => void;
  /** What the person can mend, of a save that was refused; undefined when it only has to be tried again. */
  readonly whyNot?: (failure: unknown) => string | undefined;
  /** Milliseconds of quiet before a save. */
  readonly quiet: number;
  /** Milliseconds that somebody may type without a pause before what is typed is saved all the same. */
  readonly longest: number;
  /** Milliseconds before a failed save is tried again. */
  readonly retry: number;
}

export interface Autosave<Value> {
  /** Something was typed. */
  readonly change: (value: Value) => void;
  /** Saves at once what is not saved; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  readonly unsaved: () => boolean;
  readonly stop: () => void;
}

/**
 * Saves what is typed after a moment of quiet, one save at a time, and tries again by itself after a failure. « Saved » is only
 * said of everything that was typed.
 */
export function createAutosave<Value>(options: Options<Value>): Autosave<Value> {
  const { save, onState, whyNot, quiet, longest, retry } = options;
  let since: number | undefined;
  let failing = false;
  let waiting: { readonly value: Value } | undefined;
  let running: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };
  const attempt = async (): Promise<boolean> => {
    while (waiting !== undefined) {
      const taken = waiting;
      since = undefined;
      onState({ status: "saving" });
      try {
        const at = await save(taken.value);
        failing = false;
        if (waiting !== taken) continue;
        waiting = undefined;
        onState({ status: "saved", at });
      } catch (failure) {
        failing = true;
        onState({ status: "failed", why: whyNot?.(failure) });
        plan(retry);
        return false;
      }
    }
    return true;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= attempt().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    change: (value) => {
      waiting = { value };
      since ??= Date.now();
      if (!failing) onState({ status: "saving" });
      plan(Math.max(0, Math.min(quiet, since + longest - Date.now())));
    },
    flush,
    unsaved: () => waiting !== undefined,
    stop: () => clearTimeout(timer),
  };
}

/** What a screen reader is told, and no more: that saving begins to fail, and that it works again. */
export function announcementOf(failing: boolean, now: SaveState["status"]): string | undefined {
  if (now === "failed" && !failing) return "L’enregistrement a échoué. Nous réessayons.";
  if (now === "saved" && failing) return "L’enregistrement fonctionne de nouveau.";
  return undefined;
}
