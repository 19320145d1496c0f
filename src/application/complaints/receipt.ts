import { nbsp } from "../../domain/shared/french.ts";
import { mailText } from "../reactions/mailText.ts";
import { schemeOnShow } from "../register/readRegister.ts";
import { keepMail } from "../staff/invitation.ts";
import type { Work } from "../work.ts";
import type { Author } from "./receiveComplaint.ts";

interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly author: Author;
  readonly code: string | null;
  readonly publicUrl: string;
}

const receiptCode = "M-901";

/** The receipt to an author who left an address: the only place, with the page shown once, where the code is written (M-901). */
export async function keepReceipt(work: Work, { id, number, author, code, publicUrl }: Receipt): Promise<void> {
  if (author.email === "") return;
  const scheme = await schemeOnShow({ ports: work.ports, today: work.today });
  const message = scheme.messages.find((one) => one.code === receiptCode);
  if (message === undefined) return;
  const { acknowledgementWorkingDays, decisionDays } = scheme.rulebook.complaints;
  const letter = mailText({
    ...{ number, action: message.subject, name: author.name, also: [], signature: scheme.certifier.name },
    paragraphs: [
      `Votre message est enregistré sous le numéro ${number}.`,
      ...(code === null
        ? []
        : [`Votre code de suivi${nbsp}: ${code}. Gardez-le${nbsp}: il n’est conservé nulle part ailleurs.`]),
      `Une personne qui n’a pris aucune part à ce que vous décrivez en accuse réception sous ${acknowledgementWorkingDays}${nbsp}jours ouvrés et vous répond sous ${decisionDays}${nbsp}jours. Votre identité n’est communiquée ni à l’organisme ni à personne d’autre.`,
    ],
    deadline: null,
    button: { label: "Suivre mon message", url: `${publicUrl}/signalement/suivi` },
  });
  const mail = { id: work.ports.ids.next(), code: receiptCode, about: id, to: author.email, also: [] };
  keepMail(work, { ...mail, ...letter });
}
