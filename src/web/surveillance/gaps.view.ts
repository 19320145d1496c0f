import type { Tone } from "../ui/tone.ts";
import type { Gap } from "./surveillance.query.ts";

/** Where a gap stands: who has the hand. */
export function badgeOfGap({ cleared, correction, refused }: Gap): { readonly tone: Tone; readonly label: string } {
  if (cleared) return { tone: "success", label: "Levé" };
  if (correction === null) return { tone: "warning", label: "À corriger" };
  return refused === null ? { tone: "info", label: "À vérifier" } : { tone: "danger", label: "À corriger à nouveau" };
}
