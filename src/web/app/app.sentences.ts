/** What the application says when something did not go through; each says what to do. */
export const sentences = {
  network: {
    title: "La connexion a été coupée.",
    detail: "Rien n’est perdu : réessayez. Ce qui aurait déjà été enregistré ne le sera pas deux fois.",
  },
  stillCut: "La connexion ne répond toujours pas. Vérifiez votre réseau, puis réessayez : cette page se chargera ici.",
  changed: {
    title: "Ce dossier a changé pendant que vous travailliez.",
    detail: "Rechargez-le pour voir ce qui a changé, puis envoyez à nouveau : votre saisie est gardée.",
  },
  signedOut: {
    title: "Votre session est terminée.",
    detail: "Reconnectez-vous, puis revenez ici et réessayez : votre saisie est gardée.",
  },
  broken: {
    title: "Le service a rencontré une erreur.",
    detail: "Rien n’est perdu : réessayez dans quelques minutes. Si l’erreur revient, signalez-la avec sa référence.",
  },
  refused: { title: "Cette action n’est pas possible.", detail: "Vérifiez votre saisie, puis réessayez." },
  forbidden: {
    what: "Vous n’avez pas accès à cette page.",
    why: "Elle est réservée à d’autres fonctions, ou à un autre organisme. Si elle devrait vous être ouverte, adressez-vous à votre administrateur.",
  },
  notFound: {
    what: "Cette page n’existe pas.",
    why: "L’adresse est incomplète, ou ce qu’elle désignait a été retiré.",
  },
} as const;
