import { readDay } from "../../domain/shared/readDay.ts";
import { plainDay } from "./format.ts";

/** The days that a field takes; both ends are taken. */
export interface DayBounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** What was typed as a date: the day, nothing, or why it cannot be taken. */
export type TypedDay =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "wrong"; readonly why: string };

export function typedDay(text: string, { min, max }: DayBounds): TypedDay {
  if (text.trim() === "") return { kind: "nothing" };
  const day = readDay(text);
  if (day === undefined) return { kind: "wrong", why: "Écrivez le jour, le mois et l’année : 14/04/2026." };
  if (min !== undefined && day < min) return { kind: "wrong", why: `Au plus tôt le ${plainDay(min)}.` };
  if (max !== undefined && day > max) return { kind: "wrong", why: `Au plus tard le ${plainDay(max)}.` };
  return { kind: "day", day };
}
