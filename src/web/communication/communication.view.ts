import type { Tone } from "../ui/tone.ts";
import type { Review } from "./communication.query.ts";

const words: Readonly<Record<Review["status"], { readonly tone: Tone; readonly label: string }>> = {
  requested: { tone: "info", label: "Relecture en cours" },
  "to-correct": { tone: "warning", label: "À corriger" },
  corrected: { tone: "info", label: "Correction à vérifier" },
  conforming: { tone: "success", label: "Conforme" },
};

/** Where a publication stands: who has the hand. */
export const badgeOf = ({ status }: Pick<Review, "status">) => words[status];

/** What it is: found, a page to read, a draft. */
export function kindOf({ found, published }: Pick<Review, "found" | "published">): string {
  if (found) return "Relevée par le certificateur";
  return published ? "Page publiée, relecture demandée" : "Projet, relecture demandée";
}

/** What is awaited first. */
export const inOrder = (reviews: readonly Review[]): readonly Review[] =>
  reviews.toSorted((a, b) => Number(a.status === "conforming") - Number(b.status === "conforming"));

/** Whether the certifier owes an answer on it. */
export const awaitsAnswer = ({ status }: Review): boolean => status === "requested" || status === "corrected";
