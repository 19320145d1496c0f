import type { Indicator } from "../audit.query.ts";
import type { Badge } from "../audits.badges.ts";

/** A piece filed for an indicator. */
export type Evidence = Indicator["evidence"][number];

/** The pieces to look at; those put aside stay in the dossier with their reason. */
export const kept = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(({ quarantined }) => quarantined === null);

/** What the auditor said of a piece before the audit (R-AUD-4). */
export function badgeOfPiece({ quarantined, preassessment }: Evidence): Badge {
  if (quarantined !== null) return { tone: "neutral", label: "Écartée" };
  if (preassessment === null) return { tone: "neutral", label: "Pas encore lue" };
  return preassessment.sufficient
    ? { tone: "success", label: "Suffisante" }
    : { tone: "warning", label: "À compléter" };
}

/** How a browser shows a file in place, by its name; null when it can only be downloaded. */
export function shownAs(name: string): "page" | "picture" | null {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  if (ending === "pdf") return "page";
  return ["png", "jpg", "jpeg", "webp"].includes(ending) ? "picture" : null;
}

/** Whether an indicator waits for somebody: for the auditor a piece to read, for the organisation a piece to give or to complete. */
export function isWaiting(evidence: readonly Evidence[], reading: boolean): boolean {
  const pieces = kept(evidence);
  if (reading) return pieces.some(({ preassessment }) => preassessment === null);
  return !pieces.some(({ preassessment }) => preassessment === null || preassessment.sufficient);
}

/** What the pieces of an indicator say together. */
export function badgeOfPieces(evidence: readonly Evidence[]): Badge {
  const pieces = kept(evidence);
  if (pieces.length === 0) return { tone: "neutral", label: "Aucune pièce" };
  if (pieces.some(({ preassessment }) => preassessment?.sufficient === true))
    return { tone: "success", label: "Suffisante" };
  if (pieces.some(({ preassessment }) => preassessment === null)) return { tone: "info", label: "Déposée, à lire" };
  return { tone: "warning", label: "À compléter" };
}
