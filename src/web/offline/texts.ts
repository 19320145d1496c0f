import type { ContentHash } from "../../domain/shared/content.ts";

/**
 * Events hold where a text is kept, never the text. What is typed on this device has no place yet: its reference carries it,
 * behind a sign that no hash begins with.
 */
const sign = "~";

export const carried = (text: string): ContentHash => `${sign}${text}`;

/** Reads references: from the contents downloaded, or out of the reference itself; empty when the text was erased. */
export const reader =
  (contents: Readonly<Record<string, string>>) =>
  (ref: ContentHash): string =>
    ref.startsWith(sign) ? ref.slice(sign.length) : (contents[ref] ?? "");
