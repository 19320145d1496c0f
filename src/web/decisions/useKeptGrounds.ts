import { useKeptFields } from "../ui/useKeptFields.ts";
import type { Chosen } from "./decision.view.ts";

const none: Chosen = new Map();

/** Grounds being chosen and told, found again on this device after a reload or a return, until `clear`. */
export function useKeptGrounds(key: string, start: Chosen = none) {
  const { fields, begun, replace, clear } = useKeptFields(key, Object.fromEntries(start));
  const change = (chosen: Chosen) => replace(Object.fromEntries(chosen));
  return { chosen: new Map(Object.entries(fields)), begun, change, clear };
}
