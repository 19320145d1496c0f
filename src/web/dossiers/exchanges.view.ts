import type { HistoryEntry } from "./journey.view.ts";

const written = new Set(["MessagePosted", "PointsRaised", "PointAnswered"]);

/** What people said to each other, out of everything that happened. */
export const exchanged = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.filter(({ type }) => written.has(type));

/** What is found there, for who reads it; an observer finds no note and writes nothing. */
export function leadOf(staff: boolean, mayWrite: boolean): string {
  if (!staff)
    return "Vos messages avec le certificateur et les compléments demandés. Toute l’équipe du dossier les lit.";
  return mayWrite
    ? "Les messages échangés avec l’organisme, les compléments demandés et vos notes internes."
    : "Les messages échangés avec l’organisme et les compléments demandés.";
}
