import type { ExchangedImage } from "./exchange.model.ts";

const starts: readonly [ExchangedImage["mediaType"], (bytes: Uint8Array) => boolean][] = [
  ["image/png", (bytes) => latin(bytes, 1, 4) === "PNG"],
  ["image/jpeg", ([a, b, c]) => a === 0xff && b === 0xd8 && c === 0xff],
  ["image/webp", (bytes) => latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP"],
];

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What kind of picture bytes are, by the first of them: what a name announces proves nothing; null when they are none. */
export const imageTypeOf = (bytes: Uint8Array): ExchangedImage["mediaType"] | null =>
  starts.find(([, holds]) => holds(bytes))?.[0] ?? null;
