import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Clock } from "../../application/ports/ports.ts";
import { type Letter, mailText } from "../../application/reactions/mailText.ts";
import { nbsp } from "../../domain/shared/french.ts";
import type { AccessLink, LinkPurpose } from "../identity/auth.ts";
import { postgresMailer } from "../postgres/mails.postgres.ts";

/** Sends the links of sign-in to the person they are for (M-103); a lost one is asked for again. */
export function linkMailer(pool: Pool, clock: Clock): (link: AccessLink) => Promise<void> {
  const mailer = postgresMailer(pool, clock);
  return async (link) => {
    const letter = letterOf(link);
    await mailer.send({
      id: randomUUID(),
      code: "M-103",
      about: link.email,
      to: link.email,
      also: letter.also,
      ...mailText(letter),
    });
  };
}

interface Words {
  readonly action: string;
  readonly sentence: string;
  readonly button: string;
}

const words: Readonly<Record<LinkPurpose, Words>> = {
  "sign-in": {
    action: "Votre lien de connexion",
    sentence: "Vous avez demandé à vous connecter sans mot de passe. Ce lien ouvre votre espace.",
    button: "Me connecter",
  },
  "reset-password": {
    action: "Votre nouveau mot de passe",
    sentence: "Vous avez demandé à changer de mot de passe. Ce lien vous laisse en choisir un nouveau.",
    button: "Choisir un mot de passe",
  },
  "verify-address": {
    action: "Confirmez votre adresse",
    sentence: "Vous venez d’ouvrir un compte. Ce lien confirme que cette adresse est bien la vôtre.",
    button: "Confirmer mon adresse",
  },
};

function letterOf({ purpose, name, url, minutes }: AccessLink): Letter {
  const { action, sentence, button } = words[purpose];
  return {
    number: null,
    action: `${action}, valable ${minutes}${nbsp}minutes`,
    name,
    paragraphs: [
      sentence,
      `Il est valable ${minutes}${nbsp}minutes. Si vous n’avez rien demandé, ne faites rien${nbsp}: personne n’y a accès sans ce message.`,
    ],
    deadline: null,
    button: { label: button, url },
    also: [],
    signature: "Habilis",
  };
}
