import { useKeptFields } from "./useKeptFields.ts";

/** Texts written one after the other, found again on this device after a reload or a return, until `clear`; there is always one. */
export function useKeptList(key: string) {
  const { fields, replace, clear } = useKeptFields(key);
  const texts = Object.keys(fields).length === 0 ? [""] : Object.values(fields);
  const keep = (next: readonly string[]) => replace(Object.fromEntries(next.map((text, rank) => [rank, text])));
  const change = (rank: number, text: string) => keep(texts.map((one, at) => (at === rank ? text : one)));
  return { texts, change, add: () => keep([...texts, ""]), clear };
}
