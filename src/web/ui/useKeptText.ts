import { useKeptFields } from "./useKeptFields.ts";

/** A text being written that is found again on this device after leaving the page, until `clear`. */
export function useKeptText(key: string) {
  const { fields, set, clear } = useKeptFields(key);
  return { text: fields.text ?? "", change: (text: string) => set("text", text), clear };
}
