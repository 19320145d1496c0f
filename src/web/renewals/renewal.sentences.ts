import type { Tone } from "../ui/tone.ts";
import type { RenewalRow } from "./renewal.query.ts";

interface Words {
  readonly tone: Tone;
  readonly label: string;
}

/** Where a renewal stands, in a word and a colour. */
export const statusWords: Readonly<Record<RenewalRow["status"], Words>> = {
  open: { tone: "info", label: "À déposer" },
  filed: { tone: "info", label: "En vérification" },
  returned: { tone: "warning", label: "Compléments demandés" },
  examined: { tone: "warning", label: "À décider" },
  granted: { tone: "warning", label: "À signer" },
  refused: { tone: "danger", label: "Refusé" },
  concluded: { tone: "success", label: "Renouvelée" },
  closed: { tone: "neutral", label: "Fin sans renouvellement" },
};

/** What is asked about a point, in a word. */
export const askedWords: Readonly<Record<"confirmation" | "afresh", Words>> = {
  confirmation: { tone: "neutral", label: "À confirmer" },
  afresh: { tone: "warning", label: "À fournir" },
};

export const proposalWords = { renew: "Renouveler", refuse: "Ne pas renouveler" } as const;
export const outcomeWords = { renew: "Renouvellement décidé", refuse: "Renouvellement refusé" } as const;

/** What the list says when there is nothing in it. */
export const emptyList = {
  nothingYet: {
    what: "Aucun renouvellement n’est encore ouvert.",
    why: "Chacun s’ouvre de lui-même à l’approche de l’échéance de l’habilitation.",
  },
  noResult: {
    what: "Aucun renouvellement ne correspond à ces filtres.",
    why: "Élargissez la recherche ou effacez un filtre.",
  },
} as const;
