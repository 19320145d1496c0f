import type { ContentHash, TextRef } from "../shared/content.ts";
import type { DecisionAct, Ground } from "./grounds.model.ts";

/** A ground as chosen: its code, and where the detail written for the case is kept. */
export interface ChosenGround {
  readonly code: string;
  readonly detail: TextRef;
}

/** A ground as a decision carries it: never without its detail (R-DEC-3). */
export interface StatedGround {
  readonly code: string;
  readonly detail: ContentHash;
}

/** Why a decision cannot rest on these grounds. */
export type GroundsRefusal =
  | { readonly code: "decision/ground-missing" }
  | { readonly code: "decision/ground-not-for-this"; readonly grounds: readonly string[] }
  | { readonly code: "decision/ground-detail-missing"; readonly grounds: readonly string[] };

export type StatedGrounds =
  | { readonly ok: true; readonly grounds: readonly StatedGround[] }
  | { readonly ok: false; readonly refusal: GroundsRefusal };

/** The grounds a decision rests on: at least one, each foreseen by the scheme for this act, each with its detail (R-DEC-3). */
export function statedGrounds(
  chosen: readonly ChosenGround[],
  act: DecisionAct,
  known: readonly Ground[],
): StatedGrounds {
  if (chosen.length === 0) return { ok: false, refusal: { code: "decision/ground-missing" } };
  const allowed = new Set(known.filter(({ acts }) => acts.includes(act)).map(({ code }) => code));
  const strange = chosen.filter(({ code }) => !allowed.has(code)).map(({ code }) => code);
  if (strange.length > 0) return { ok: false, refusal: { code: "decision/ground-not-for-this", grounds: strange } };
  const bare = chosen.filter(({ detail }) => detail === null).map(({ code }) => code);
  if (bare.length > 0) return { ok: false, refusal: { code: "decision/ground-detail-missing", grounds: bare } };
  const grounds = chosen.flatMap(({ code, detail }) => (detail === null ? [] : [{ code, detail }]));
  return { ok: true, grounds };
}

/** The way and the delay to contest a decision; the delay runs from the notification (R-CMP-5, R-DEC-3). */
export interface AppealRoute {
  /** `external`: not before the certifier, the letter names the outside route. */
  readonly route: "certifier" | "external";
  readonly days: number;
}

/** How a decision resting on these grounds is contested; null when none of them can be. */
export function appealOn(
  grounds: readonly StatedGround[],
  known: readonly Ground[],
  appealDays: number,
): AppealRoute | null {
  const codes = grounds.map(({ code }) => code);
  const contestable = known.filter(({ code }) => codes.includes(code)).map(({ appealable }) => appealable);
  if (contestable.some((appealable) => appealable === "yes" || appealable === "limited")) {
    return { route: "certifier", days: appealDays };
  }
  return contestable.includes("external") ? { route: "external", days: appealDays } : null;
}
