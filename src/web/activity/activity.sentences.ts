import type { SessionModality, SessionRemark } from "../../domain/activity/session.events.ts";
import type { SessionStanding } from "../../domain/activity/session.standing.ts";
import type { Tone } from "../ui/tone.ts";

/** Where a session stands, in a word and a colour. */
export const standingWords: Readonly<Record<SessionStanding, { readonly tone: Tone; readonly label: string }>> = {
  planned: { tone: "neutral", label: "À venir" },
  running: { tone: "info", label: "En cours" },
  "awaiting-headcount": { tone: "warning", label: "Effectifs à déclarer" },
  reported: { tone: "success", label: "Effectifs déclarés" },
  cancelled: { tone: "neutral", label: "Annulée" },
  stopped: { tone: "danger", label: "Arrêtée" },
  transferred: { tone: "danger", label: "Transférée" },
};

/** What is to be looked at in a session: in a list, then said whole. */
export const remarkWords: Readonly<Record<SessionRemark, { readonly label: string; readonly sentence: string }>> = {
  late: {
    label: "Déclarée tard",
    sentence: "Déclarée après le délai prévu avant son premier jour.",
  },
  "trainer-not-accepted": {
    label: "Formateur non accepté",
    sentence: "Quelqu’un qui anime n’est pas dans le périmètre de l’habilitation : déclarez ce changement.",
  },
  "programme-not-validated": {
    label: "Programme non validé",
    sentence:
      "La version du programme n’est pas celle que l’habilitation couvre : faites-la valider avant de l’utiliser.",
  },
  "modality-not-accepted": {
    label: "Modalité non prévue",
    sentence: "Une modalité n’est pas dans le périmètre de l’habilitation : déclarez ce changement.",
  },
};

export const modalityWords: Readonly<Record<SessionModality, string>> = {
  on_site: "En présentiel",
  distance: "À distance",
  e_learning: "En e-learning",
};

/** What was decided of a session when the habilitation stopped (R-EFF-1). */
export const fateWords = {
  finish: "Elle peut s’achever",
  transfer: "Elle est transférée à un autre organisme",
  stop: "Elle s’arrête",
} as const;

export const causeWords: Readonly<Record<string, string>> = {
  suspension: "suspension de l’habilitation",
  withdrawal: "retrait de l’habilitation",
  termination: "fin de l’habilitation",
};

/** What the lists say when there is nothing in them. */
export const emptyList = {
  nothingYet: {
    what: "Aucune session n’est encore déclarée.",
    why: "Les organismes habilités déclarent chaque session avant son premier jour, dans le délai prévu.",
  },
  noResult: {
    what: "Aucune session ne correspond à ces filtres.",
    why: "Élargissez la recherche ou effacez un filtre.",
  },
  mine: {
    what: "Vous n’avez pas encore déclaré de session.",
    why: "Chaque session se déclare avant son premier jour, et ses effectifs après le dernier, dans les délais prévus.",
  },
  notYetMine: {
    what: "Votre organisme n’a pas encore d’habilitation.",
    why: "Les sessions se déclarent à partir de sa date d’effet.",
  },
} as const;
