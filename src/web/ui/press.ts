/** A press of the mouse or of the finger, from the moment it lands to its click. */
export interface Press {
  /** Does something at once, or after the click while one presses: what moves the page meanwhile takes the click away. */
  readonly settled: (act: () => void) => void;
  readonly stop: () => void;
}

/** Follows the presses on a page; a drag ends one too, without a click. */
export function followPresses(page: EventTarget): Press {
  let pressing = false;
  let waiting: (() => void)[] = [];
  const start = () => {
    pressing = true;
  };
  const end = () => {
    pressing = false;
    const acts = waiting;
    waiting = [];
    // The click is told right after the button is let go.
    if (acts.length > 0) setTimeout(() => acts.forEach((act) => void act()));
  };
  const ends = ["mouseup", "dragend", "blur"] as const;
  page.addEventListener("mousedown", start, true);
  for (const one of ends) page.addEventListener(one, end);
  return {
    settled: (act) => void (pressing ? waiting.push(act) : act()),
    stop() {
      page.removeEventListener("mousedown", start, true);
      for (const one of ends) page.removeEventListener(one, end);
      end();
    },
  };
}
