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

const signInRefusals: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD:
    "L’adresse ou le mot de passe n’est pas reconnu. Vérifiez-les, ou recevez un lien par e-mail.",
  INVALID_EMAIL: "Cette adresse électronique n’est pas complète. Exemple : ines.moreau@organisme.fr",
  USER_ALREADY_EXISTS: "Un compte existe déjà pour cette adresse. Connectez-vous, ou recevez un lien par e-mail.",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL:
    "Un compte existe déjà pour cette adresse. Connectez-vous, ou recevez un lien par e-mail.",
  PASSWORD_TOO_SHORT:
    "Ce mot de passe est trop court. Choisissez-en un plus long, par exemple quatre mots sans rapport.",
  PASSWORD_TOO_LONG: "Ce mot de passe est trop long.",
  EMAIL_NOT_VERIFIED: "Cette adresse n’est pas encore confirmée. Ouvrez le message que nous vous avons envoyé.",
};

/** Why somebody could not sign in, by the code of the identity service. */
export function signInRefusal(code: string, status: number): string {
  if (status === 429) return "Trop d’essais en peu de temps. Patientez une minute, puis réessayez.";
  return signInRefusals[code] ?? "La connexion n’a pas abouti. Réessayez, ou recevez un lien par e-mail.";
}
