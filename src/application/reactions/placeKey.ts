import type { Place } from "../ports/deadlines.readings.ts";

/** A place in what is read by stream and rank, as one key. */
export const placeKey = ({ stream, n }: Place): string => `${n} ${stream}`;

/** The place that a key stands for; null to begin. */
export function placeOf(key: string | null): Place | null {
  if (key === null) return null;
  const space = key.indexOf(" ");
  return { stream: key.slice(space + 1), n: Number(key.slice(0, space)) };
}
