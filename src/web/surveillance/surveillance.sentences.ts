import type { FollowUp, PointResult, SurveillanceOutcome } from "../../domain/surveillance/surveillance.events.ts";
import type { SurveillanceStanding } from "../../domain/surveillance/surveillance.standing.ts";
import type { Tone } from "../ui/tone.ts";

interface Words {
  readonly tone: Tone;
  readonly label: string;
}

/** Where a surveillance stands, in a word and a colour. */
export const standingWords: Readonly<Record<SurveillanceStanding, Words>> = {
  "awaiting-elements": { tone: "info", label: "Éléments attendus" },
  "to-conclude": { tone: "warning", label: "À conclure" },
  seized: { tone: "danger", label: "Décideur saisi" },
  "to-correct": { tone: "warning", label: "Écarts à corriger" },
  concluded: { tone: "success", label: "Conclue" },
  "set-aside": { tone: "neutral", label: "Sans objet" },
};

/** How it was concluded (R-SUR-6). */
export const outcomeWords: Readonly<Record<SurveillanceOutcome, Words>> = {
  satisfactory: { tone: "success", label: "Satisfaisante" },
  "with-observations": { tone: "success", label: "Satisfaisante, avec observations" },
  "with-nonconformities": { tone: "warning", label: "Avec non-conformités" },
  insufficient: { tone: "danger", label: "Insuffisante" },
};

/** How a point is rated. */
export const resultWords: Readonly<Record<PointResult, Words>> = {
  conforming: { tone: "success", label: "Conforme" },
  observation: { tone: "info", label: "Observation" },
  gap: { tone: "danger", label: "Écart" },
  "not-applicable": { tone: "neutral", label: "Sans objet" },
};

export const headingWords = {
  quality: "Qualité globale de la formation",
  requirements: "Respect des exigences de la certification",
} as const;

export const followUpWords: Readonly<Record<FollowUp, string>> = {
  "complementary-audit": "Ordonner un audit complémentaire",
  "sanction-procedure": "Ouvrir une procédure de sanction",
  none: "Ne rien ordonner",
};

export const modeWords = { documentary: "Sur pièces", audit: "Par un audit" } as const;
export const typeWords = { S3: "Première surveillance", SA: "Surveillance annuelle" } as const;

/** What the lists say when there is nothing in them. */
export const emptyList = {
  nothingYet: {
    what: "Aucune surveillance n’est encore ouverte.",
    why: "Chacune s’ouvre d’elle-même trente jours avant le jour que prévoit le calendrier de l’habilitation.",
  },
  noResult: {
    what: "Aucune surveillance ne correspond à ces filtres.",
    why: "Élargissez la recherche ou effacez un filtre.",
  },
} as const;
