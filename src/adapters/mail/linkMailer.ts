import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import type { Clock } from "../../application/ports/ports.ts";
import { type Letter, mailText } from "../../application/reactions/mailText.ts";
import { nbsp } from "../../domain/shared/french.ts";
import type { AccessLink, Changed, LinkPurpose } from "../identity/auth.ts";
import { postgresMailer } from "../postgres/mails.postgres.ts";

/** Sends the links of sign-in to the person they are for (M-103); a lost one is asked for again. */
export function linkMailer(pool: Pool, clock: Clock): (link: AccessLink) => Promise<void> {
  const send = senderTo(pool, clock);
  return async (link) => await send("M-103", link.email, letterOf(link));
}

/** Tells a person that their password has changed (M-104). */
export function changeMailer(pool: Pool, clock: Clock, publicUrl: string): (person: Changed) => Promise<void> {
  const send = senderTo(pool, clock);
  return async ({ email, name }) => await send("M-104", email, changeOf(name, publicUrl));
}

/** Mails about an access: they are about nothing else than the address they are sent to. */
function senderTo(pool: Pool, clock: Clock): (code: string, to: string, letter: Letter) => Promise<void> {
  const mailer = postgresMailer(pool, clock);
  return async (code, to, letter) =>
    await mailer.send({ id: randomUUID(), code, about: to, to, also: letter.also, ...mailText(letter) });
}

const changeOf = (name: string, publicUrl: string): Letter => ({
  ...{ number: null, action: "Votre accès a été modifié", name },
  paragraphs: [
    "Votre mot de passe vient d’être changé.",
    `Si c’est vous, il n’y a rien à faire. Sinon, quelqu’un d’autre le connaît${nbsp}: écrivez tout de suite à votre interlocuteur.`,
  ],
  deadline: null,
  button: { label: "Ouvrir mon espace", url: `${publicUrl}/espace/connexion` },
  ...{ also: [], signature: "Habilis" },
});

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
