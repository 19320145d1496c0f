import type { ReviewItem } from "../../domain/decisions/decision.events.ts";

/** Each point of the review on a line of its own, and where its result comes from. */
export const reviewWords: Readonly<Record<ReviewItem, { readonly label: string; readonly source: string }>> = {
  "plan-respected": { label: "Plan d’audit respecté", source: "Jugé à la lecture du rapport" },
  "report-consistent": { label: "Rapport cohérent avec les constats", source: "Jugé à la lecture du rapport" },
  "indicators-rated": { label: "Indicateurs applicables tous évalués", source: "Grille d’audit" },
  "signatures-present": {
    label: "Procès-verbal de clôture signé, ou refus de signer motivé",
    source: "Procès-verbal de clôture",
  },
  "audit-complete": {
    label: "Non-conformités levées, ou plan d’actions accepté pour les mineures",
    source: "Suivi des non-conformités",
  },
  "quiz-passed": { label: "QCM réussi par chaque personne attendue", source: "Résultats du QCM" },
  "nda-valid": { label: "Déclaration d’activité", source: "Candidature, extrait lu à la recevabilité" },
  "siren-valid": { label: "Numéro SIREN", source: "Contrôle du numéro" },
  "qualiopi-valid": { label: "Certification Qualiopi en cours de validité", source: "Certificat de la candidature" },
};

/** What is decided, as a choice and as a status. */
export const outcomeWords = {
  grant: {
    choice: "Accorder l’habilitation",
    hint: "L’organisme reçoit la convention à signer ; l’habilitation prend effet à la dernière signature.",
    proposal: "Octroi proposé",
    taken: "Habilitation accordée",
  },
  refuse: {
    choice: "Refuser l’habilitation",
    hint: "La candidature prend fin. La lettre donne chaque motif et la voie d’appel.",
    proposal: "Refus proposé",
    taken: "Habilitation refusée",
  },
} as const;

/** What an organisation is told before the decision. */
export const awaited = {
  notYet: {
    what: "Aucune décision n’est encore à prendre.",
    why: "La décision vient après l’audit qualité et le QCM. Elle sera affichée ici, avec ses motifs et la voie d’appel.",
  },
  inReview: {
    what: "Votre dossier est complet : il est relu avant la décision.",
    why: "La revue et la décision reviennent à des personnes qui n’ont pris aucune part à votre évaluation. Vous n’avez rien à faire ; vous serez prévenu par e-mail.",
  },
  inDecision: {
    what: "La décision va être prise.",
    why: "Elle revient à une personne qui n’a pris aucune part à votre évaluation. Vous n’avez rien à faire ; vous serez prévenu par e-mail.",
  },
} as const;

/** How an organisation is told. */
export const channelWords = {
  email: "E-mail et espace de l’organisme",
  "registered-letter": "Lettre recommandée avec avis de réception",
} as const;

/** What the list of files to decide says when there is none. */
export const emptyQueue = {
  what: "Aucun dossier n’attend de décision.",
  why: "Les dossiers arrivent ici quand l’audit et le QCM sont terminés, ou quand un refus est proposé à la recevabilité.",
} as const;
