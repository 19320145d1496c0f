import { type RefObject, useLayoutEffect, useState } from "react";

/** From this width on, in rem, the evidence stands beside the indicator: the same as in `Grid.module.css`. */
const room = 52;

/** Whether the evidence has room beside the indicator, so that it is in the page once, at one place or the other. */
export function useRoomBeside(frame: RefObject<HTMLElement | null>): boolean {
  const [beside, setBeside] = useState(true);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const measure = () => setBeside(element.clientWidth >= room * rem);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return beside;
}
