import { useKeptFields } from "./useKeptFields.ts";

/** A text being written that is found again on this device after a reload or a return, until `clear`; it begins with `start`. */
export function useKeptText(key: string, start = "") {
  const { fields, set, clear } = useKeptFields(key);
  return { text: fields.text ?? start, change: (text: string) => set("text", text), clear };
}
