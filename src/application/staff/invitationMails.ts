import { organisationRoleNames, staffRoleNames } from "../../domain/access/roleNames.ts";
import { addDays, dayOf } from "../../domain/shared/calendar.ts";
import { inCapacityOf, listed, nbsp } from "../../domain/shared/french.ts";
import type { Mail } from "../ports/mail.ts";
import type { Person } from "../ports/people.ts";
import { type Letter, mailText } from "../reactions/mailText.ts";
import type { Made } from "./invitation.ts";

/** An invitation on its way: the identifier of its mail, and who invites. */
interface Sent extends Made {
  readonly id: string;
  readonly by: string;
}

interface Joined extends Sent {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly publicUrl: string;
}

const bare = { number: null, also: [], signature: "Habilis" } as const;

const personal = (button: string, { invitation, link }: Made): Pick<Letter, "deadline" | "button"> => ({
  deadline: { what: "Utiliser ce lien", on: addDays(dayOf(invitation.expiresAt), -1) },
  button: { label: button, url: link },
});

const onlyYours = "Ce lien vous est personnel et ne sert qu’une fois.";

/** Tells somebody that they are expected among the staff of the certifier (M-101). */
export function staffInvitationMail({ id, by, ...made }: Sent): Mail {
  const { email, to, tokenHash } = made.invitation;
  const functions = to.kind === "staff" ? to.roles.map((role) => staffRoleNames[role]) : [];
  const paragraphs = [
    `${by} vous ouvre un accès à Habilis, où se suivent les habilitations des organismes de formation. Vos fonctions${nbsp}: ${listed(functions)}.`,
    onlyYours,
  ];
  const letter = { ...bare, ...personal("Activer mon accès", made), action: "Votre accès est prêt", paragraphs };
  const name = email ?? "";
  return { id, code: "M-101", about: tokenHash, to: name, also: [], ...mailText({ ...letter, name }) };
}

const functionIn = ({ to }: Made["invitation"]): string =>
  to.kind === "organisation" ? organisationRoleNames[to.role] : "";

const joinAction = ({ organisation }: Joined): string => `Rejoignez le dossier de ${organisation.name}`;

/** Asks a colleague to join the organisation (M-102). */
export function memberInvitationMail(joined: Joined): Mail {
  const { id, by, organisation, invitation } = joined;
  const paragraphs = [
    `${by} vous invite à rejoindre ${organisation.name} dans Habilis, ${inCapacityOf(functionIn(invitation))}${nbsp}: vous y suivrez l’habilitation de votre organisme.`,
    onlyYours,
  ];
  const letter = { ...bare, ...personal("Rejoindre l’organisme", joined), action: joinAction(joined), paragraphs };
  const name = invitation.email ?? "";
  return { id, code: "M-102", about: organisation.id, to: name, also: [], ...mailText({ ...letter, name }) };
}

/** Tells a legal representative whom somebody else invited; the link is not theirs to use (M-102, in copy). */
export function memberInvitationCopy(joined: Joined, reader: Person): Mail {
  const { id, by, organisation, invitation, publicUrl } = joined;
  const letter = {
    ...bare,
    name: reader.name,
    action: `Une personne est invitée à rejoindre ${organisation.name}`,
    paragraphs: [
      `${by} a invité ${invitation.email ?? ""} à rejoindre ${organisation.name} ${inCapacityOf(functionIn(invitation))}.`,
      "Si vous ne connaissez pas cette adresse, retirez l’invitation depuis la page de votre organisme.",
    ],
    deadline: null,
    button: { label: "Voir les personnes de l’organisme", url: `${publicUrl}/espace/organisme` },
  };
  return { id, code: "M-102", about: organisation.id, to: reader.email, also: [], ...mailText(letter) };
}
