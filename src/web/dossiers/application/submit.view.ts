import { count } from "../../ui/format.ts";

/** Why the application cannot be deposited now; undefined when it can (R-APP-4, R-APP-5). */
export function whyNotYet(missing: number, unanswered: number): string | undefined {
  if (unanswered > 0)
    return `Répondez d’abord ${unanswered > 1 ? `aux ${unanswered} points demandés` : "au point demandé"}.`;
  if (missing === 0) return undefined;
  return `Il reste ${count(missing, "point")} à compléter.`;
}
