import { type RefObject, useEffect, useRef } from "react";

/** A bar of links that is wider than a phone shows the one where one is. */
export function useHereInView<Bar extends HTMLElement>(): RefObject<Bar | null> {
  const bar = useRef<Bar>(null);
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>("[aria-current]");
    if (bar.current && here) bar.current.scrollLeft = here.offsetLeft - bar.current.offsetLeft - here.offsetWidth / 2;
  }, []);
  return bar;
}
