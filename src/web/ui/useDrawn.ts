import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Rows drawn at once: a thousand make a page that answers late and cannot be scrolled. */
const atOnce = 100;

interface Drawn<Row> {
  readonly drawn: readonly Row[];
  /** How many the next step draws; 0 once all are. */
  readonly next: number;
  /** Draws the next ones, and goes to the first of them. */
  readonly more: () => void;
  /** Where the rows are, each an element marked `data-row`. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** The first rows of a long list, then more of them when asked; all of them on paper. */
export function useDrawn<Row>(rows: readonly Row[]): Drawn<Row> {
  const [many, setMany] = useState(atOnce);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawAll = () => flushSync(() => setMany(Number.POSITIVE_INFINITY));
    window.addEventListener("beforeprint", drawAll);
    return () => window.removeEventListener("beforeprint", drawAll);
  }, []);
  const more = () => {
    flushSync(() => setMany(many + atOnce));
    place.current?.querySelectorAll("[data-row]")[many]?.querySelector<HTMLElement>("a, button, input")?.focus();
  };
  return { drawn: rows.slice(0, many), next: Math.max(0, Math.min(atOnce, rows.length - many)), more, place };
}
