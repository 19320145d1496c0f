import type { Stage } from "../../domain/journey/journey.model.ts";

/** The step of the journey a dossier is at, as a noun. */
export const stageNames: Readonly<Record<Stage, string>> = {
  application: "Candidature à compléter",
  admissibility: "Recevabilité",
  completion: "Compléments",
  refusal: "Refus à prononcer",
  briefing: "Règlement",
  audit: "Audit qualité",
  quiz: "QCM",
  review: "Revue du dossier",
  decision: "Décision",
  agreement: "Convention",
  active: "Habilitation active",
  refused: "Refusée",
  abandoned: "Abandonnée",
};

export const isStage = (text: string): text is Stage => Object.hasOwn(stageNames, text);

/** The six steps shown to everybody, in the words of the public pages. */
export const stepNames = {
  application: "Candidature",
  briefing: "Règlement",
  audit: "Audit qualité",
  quiz: "QCM",
  decision: "Décision",
  agreement: "Convention",
} as const;

/** What a finished step says of itself, before its date. */
export const stepDone = {
  application: "Recevable le",
  briefing: "Accepté le",
  audit: "Terminé le",
  quiz: "Réussi le",
  decision: "Accordée le",
  agreement: "Signée le",
} as const;

export const emptyList = {
  noResult: {
    what: "Aucun dossier ne correspond à ces filtres.",
    why: "Élargissez la recherche ou effacez un filtre. Les candidatures que les organismes n’ont pas encore déposées ne sont pas montrées ici.",
  },
  nothingYet: {
    what: "Aucun dossier n’est encore déposé.",
    why: "Les candidatures apparaissent ici dès qu’un organisme les dépose.",
  },
  notOpened: {
    what: "Aucun dossier ne vous est ouvert aujourd’hui.",
    why: "La personne responsable de la qualité vous ouvre des dossiers pour un temps donné ; ils apparaissent alors ici.",
  },
} as const;
