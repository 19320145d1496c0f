import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

const focusable = "input:not([type=hidden]), textarea, select, button";

/** Arriving by a link to a field puts it on screen and the cursor in it. */
export function useArrival(): void {
  const { hash, pathname } = useLocation();
  useEffect(() => {
    if (hash === "" || pathname === "") return;
    const place = document.getElementById(hash);
    if (place === null) return;
    place.scrollIntoView({ block: "center" });
    place.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
  }, [hash, pathname]);
}
