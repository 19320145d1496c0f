import { useEffect } from "react";

/** Tells, each time the window of the quiz is in sight again, how many whole seconds it was not. */
export function useFocusLosses(noted: boolean, onBack: (seconds: number) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told goes to the same queue as long as the sheet is open.
  useEffect(() => {
    if (!noted) return;
    let since: number | undefined;
    const look = () => {
      const away = document.hidden || !document.hasFocus();
      if (away) since ??= Date.now();
      else if (since !== undefined) {
        const seconds = Math.round((Date.now() - since) / 1000);
        since = undefined;
        if (seconds > 0) onBack(seconds);
      }
    };
    const on = [
      [window, "blur"],
      [window, "focus"],
      [document, "visibilitychange"],
    ] as const;
    for (const [target, event] of on) target.addEventListener(event, look);
    return () => {
      for (const [target, event] of on) target.removeEventListener(event, look);
    };
  }, [noted]);
}
