export const homeWords = {
  title: "Où en est mon habilitation",
  lead: "Ce que vous avez à faire, pour quand, et ce que le certificateur fait de son côté.",
  noDossier: {
    what: "Votre organisme n’a pas encore de candidature.",
    why: "Une candidature se remplit en plusieurs fois : tout s’enregistre au fur et à mesure, rien n’est transmis avant que vous ne la déposiez.",
  },
  noDossierForTrainer: {
    what: "Votre organisme n’a pas encore de candidature.",
    why: "Son représentant légal ou son référent habilitation peut en ouvrir une.",
  },
  newcomerLead: "Votre compte est ouvert. Il reste à dire pour quel organisme de formation vous venez.",
  newcomer: {
    what: "Votre compte n’est encore rattaché à aucun organisme.",
    why: "Si un collègue y a déjà un compte, demandez-lui plutôt de vous inviter : vous le rejoindrez en un clic.",
  },
  selfCheck: "Pas encore décidé ? Dix questions suffisent pour savoir si votre organisme remplit les prérequis.",
} as const;
