import { passwordLength } from "../../domain/access/password.ts";
import { nbsp } from "../../domain/shared/french.ts";

/** A refusal of sign-in as the screens say it; its shape is the one of every problem of the API (RFC 9457). */
export interface IdentityProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

interface Sentence {
  readonly code: string;
  readonly detail: string;
}

const wrongCredentials: Sentence = { code: "wrong-credentials", detail: "Adresse ou mot de passe incorrect." };
const alreadyRegistered: Sentence = {
  code: "already-registered",
  detail: `Un compte existe déjà pour cette adresse${nbsp}: connectez-vous, ou demandez un lien de connexion par e-mail.`,
};
const linkUsed: Sentence = {
  code: "link-not-valid",
  detail: "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.",
};
const notUnderstood: Sentence = {
  code: "not-understood",
  detail: `La demande n’a pas été comprise${nbsp}: complétez les champs, puis recommencez.`,
};
const signInAgain: Sentence = {
  code: "not-signed-in",
  detail: "Votre session est fermée. Connectez-vous pour continuer.",
};
const unknown: Sentence = { code: "unknown", detail: "Cette adresse n’existe pas." };
const refused: Sentence = {
  code: "refused",
  detail: "Cette demande ne vient pas d’une page d’Habilis. Ouvrez Habilis à son adresse habituelle, puis recommencez.",
};
const unavailable: Sentence = {
  code: "unavailable",
  detail: "La connexion est momentanément impossible. Réessayez dans quelques instants.",
};

/** By the codes of the sign-in library. */
const sentences: Readonly<Record<string, Sentence>> = {
  INVALID_EMAIL_OR_PASSWORD: wrongCredentials,
  USER_NOT_FOUND: wrongCredentials,
  INVALID_PASSWORD: { code: "wrong-password", detail: "Le mot de passe indiqué n’est pas le bon." },
  INVALID_EMAIL: {
    code: "address-not-valid",
    detail: `Cette adresse électronique n’est pas complète${nbsp}: elle ressemble à prenom.nom@organisme.fr.`,
  },
  PASSWORD_TOO_SHORT: {
    code: "password-too-short",
    detail: `Le mot de passe doit compter au moins ${passwordLength.least}${nbsp}caractères.`,
  },
  PASSWORD_TOO_LONG: {
    code: "password-too-long",
    detail: `Le mot de passe doit compter au plus ${passwordLength.most}${nbsp}caractères.`,
  },
  NAME_MISSING: { code: "name-missing", detail: "Indiquez votre prénom et votre nom." },
  USER_ALREADY_EXISTS: alreadyRegistered,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: alreadyRegistered,
  INVALID_TOKEN: linkUsed,
  TOKEN_EXPIRED: linkUsed,
  CREDENTIAL_ACCOUNT_NOT_FOUND: {
    code: "no-password",
    detail: `Votre accès n’a pas encore de mot de passe. Choisissez-en un par «${nbsp}Mot de passe oublié${nbsp}».`,
  },
  EMAIL_ALREADY_VERIFIED: { code: "already-verified", detail: "Votre adresse est déjà confirmée." },
  VALIDATION_ERROR: notUnderstood,
  MISSING_FIELD: notUnderstood,
  BODY_MUST_BE_AN_OBJECT: notUnderstood,
  SESSION_EXPIRED: signInAgain,
  SESSION_NOT_FRESH: signInAgain,
  UNAUTHORIZED: signInAgain,
};

const byStatus: Readonly<Record<number, Sentence>> = {
  400: notUnderstood,
  401: signInAgain,
  403: refused,
  404: unknown,
  405: unknown,
  415: notUnderstood,
  422: notUnderstood,
};

/** The problem for an answer of the sign-in library that is not a success. */
export function identityProblem(status: number, code: string | undefined): IdentityProblem {
  const said = (code === undefined ? undefined : sentences[code]) ?? byStatus[status] ?? unavailable;
  return problem(status, said);
}

/** Too many tries from one place; the person is told how long to wait, in seconds. */
export const tooManyTries = (seconds: number): IdentityProblem =>
  problem(429, {
    code: "too-many-tries",
    detail: `Trop d’essais à la suite. Réessayez dans ${seconds}${nbsp}${seconds < 2 ? "seconde" : "secondes"}.`,
  });

const problem = (status: number, { code, detail }: Sentence): IdentityProblem => ({
  type: `urn:habilis:identity/${code}`,
  title: "Connexion",
  status,
  code: `identity/${code}`,
  detail,
});
