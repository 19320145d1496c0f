import { isLoss } from "../../domain/changes/change.kinds.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import type { Tone } from "../ui/tone.ts";

export type Change = AnswerOf<"GET /api/changes/:changeId">;
export type ChangeRow = AnswerOf<"GET /api/changes">["changes"][number];
export type ChangeKind = ChangeRow["kind"];

/** What changes, and what is asked for it. */
export const kindWords: Readonly<Record<ChangeKind, { readonly label: string; readonly hint: string }>> = {
  manager: { label: "Dirigeant ou référent", hint: "Qui part, qui arrive, et ses coordonnées." },
  name: { label: "Dénomination", hint: "L’ancienne, la nouvelle, et l’avis de situation." },
  address: {
    label: "Adresse ou coordonnées",
    hint: "La nouvelle adresse ; un nouvel établissement se déclare à part.",
  },
  "establishment-added": { label: "Nouvel établissement", hint: "N’est pas utilisé avant la décision." },
  "establishment-removed": { label: "Fermeture d’un établissement", hint: "Il sort du périmètre et du registre." },
  "trainer-added": { label: "Nouveau formateur", hint: "CV et justificatifs ; n’intervient pas avant la décision." },
  "trainer-removed": { label: "Départ d’un formateur", hint: "Il sort du périmètre." },
  programme: {
    label: "Programme modifié",
    hint: "Avec sa matrice de couverture ; n’est pas annoncé avant la décision.",
  },
  "modality-added": { label: "Nouvelle modalité", hint: "Présentiel, distance ou e-learning." },
  "modality-removed": { label: "Abandon d’une modalité", hint: "Elle sort du périmètre." },
  "qualiopi-lost": { label: "Perte de Qualiopi", hint: "À déclarer le jour même : expirée, suspendue ou retirée." },
  "nda-lost": { label: "Perte de la déclaration d’activité", hint: "À déclarer le jour même." },
  "siren-lost": { label: "Cessation ou radiation", hint: "À déclarer le jour même." },
};

interface Badge {
  readonly tone: Tone;
  readonly label: string;
}

const changeBadge: Readonly<Record<ChangeRow["status"], Badge>> = {
  declared: { tone: "info", label: "À l’examen" },
  to_complete: { tone: "warning", label: "À compléter" },
  proposed: { tone: "info", label: "À décider" },
  accepted: { tone: "success", label: "Accepté" },
  refused: { tone: "danger", label: "Refusé" },
  withdrawn: { tone: "neutral", label: "Abandonné" },
};

/** Where a change stands; a loss is not accepted, it is noted (R-CHG-1). */
export const badgeOf = ({ kind, status }: Pick<ChangeRow, "kind" | "status">): Badge =>
  status === "accepted" && isLoss(kind) ? { tone: "warning", label: "Constatée" } : changeBadge[status];

type Said = Change["said"][number]["kind"];

const saidWords: Readonly<Record<Said, string>> = {
  declared: "Déclaration",
  "sent-back": "Complément demandé",
  completed: "Complément",
  proposed: "Avis favorable, proposé à la décision",
  accepted: "Réponse : accepté",
  refused: "Réponse : refusé",
};

/** What somebody said of a change. */
export const saidOf = ({ kind }: Pick<ChangeRow, "kind">, said: Said): string =>
  said === "accepted" && isLoss(kind) ? "Perte constatée" : saidWords[said];

export const partWords = {
  establishments: "Établissement",
  programmes: "Programme",
  modalities: "Modalité",
  trainers: "Formateur",
} as const;
