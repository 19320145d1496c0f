import type { Problem } from "../ui/problem.ts";

/** A new identifier of a command (UUID v4), also where the page is not served over HTTPS. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const value = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, "0");
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(""))
    .join("-");
}

/**
 * Whether the next attempt is another command. After a lost connection or a fault nobody knows whether the first was done:
 * its identifier is kept, so that trying again never does it twice. A refusal is not stored: the same form goes on.
 */
export const needsNewId = (problem: Problem["kind"]): boolean => problem === "changed";
