import { useBlocker } from "@tanstack/react-router";
import { useRef } from "react";

const question = "Ce que vous avez écrit n’est pas envoyé. Quitter cette page quand même ?";

/** Asks before leaving a form that was begun and not sent; what it returns is called once it is sent. */
export function useLeaveWarning(begun: boolean): () => void {
  const sent = useRef(false);
  const unsent = () => begun && !sent.current;
  useBlocker({
    shouldBlockFn: () => unsent() && !window.confirm(question),
    enableBeforeUnload: unsent,
  });
  return () => {
    sent.current = true;
  };
}
