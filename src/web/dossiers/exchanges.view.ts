import type { HistoryEntry } from "./journey.view.ts";

const written = new Set(["MessagePosted", "PointsRaised", "PointAnswered"]);

/** What people said to each other, out of everything that happened. */
export const exchanged = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.filter(({ type }) => written.has(type));
