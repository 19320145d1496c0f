import { longDay } from "../ui/format.ts";

/** « mardi 14 avril 2026 et mercredi 15 avril 2026 » */
export function daysInWords(days: readonly string[]): string {
  const words = days.map(longDay);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words.at(-1) ?? ""}`;
}

/** Proposals as they can be sent: whole, each day once, in order. */
export const wholeProposals = (proposals: readonly (readonly (string | undefined)[])[]): string[][] =>
  proposals
    .map((days) => [...new Set(days.filter((day) => day !== undefined))].toSorted())
    .filter((days) => days.length > 0);
