import { useBlocker } from "@tanstack/react-router";

const question = "Ce que vous avez écrit n’est pas enregistré. Quitter cette page quand même ?";

/** Asks before leaving a form that was begun and not sent. */
export function useLeaveWarning(begun: boolean): void {
  useBlocker({
    shouldBlockFn: () => begun && !window.confirm(question),
    enableBeforeUnload: () => begun,
    disabled: !begun,
  });
}
