import { staffRoleNames } from "../../domain/access/roleNames.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { LetterWords } from "../../domain/habilitations/letters.words.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { AppealRoute } from "../../domain/schemes/statedGrounds.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { appealText } from "../decisions/decisionLetter.ts";
import type { LetterGround, LetterSheet } from "../ports/printing.ts";
import type { Notifiable } from "./procedure.ts";

/** What a letter about an habilitation says of its own. */
export interface SanctionLetter extends LetterWords {
  readonly grounds: readonly LetterGround[];
  readonly appeal: AppealRoute | null;
  /** Whether it goes by a channel that proves its date (R-NOT-1). */
  readonly registered: boolean;
}

const letterNames: Readonly<Record<Notifiable, string>> = {
  "grievances-suspension": "Griefs",
  "grievances-withdrawal": "Griefs en vue d’un retrait",
  suspension: "Suspension",
  "refused-lift": "Refus de levée",
  withdrawal: "Retrait",
};

/** The file of the letter that notifies something: « Suspension H-2026-0007.pdf ». */
export const letterFile = (decision: Notifiable, number: string): string => `${letterNames[decision]} ${number}.pdf`;

/** Who writes to whom, and when. */
export interface Correspondence {
  readonly number: string;
  readonly scheme: Scheme;
  readonly content: DossierContent;
  readonly on: Day;
  /** Who decided, or told. */
  readonly sender: { readonly name: string; readonly role: keyof typeof staffRoleNames };
  readonly fingerprint: string;
}

/** A letter of the certifier about an habilitation: each ground with its facts and what would correct it, then the way to appeal (R-SUS-1, R-DEC-3). */
export function sanctionLetter(letter: SanctionLetter, about: Correspondence): LetterSheet {
  const { number, scheme, content, on, sender, fingerprint } = about;
  const { legalName, address, postcode, city } = content.identity;
  const { grounds, appeal, registered, subject, opening, following } = letter;
  return {
    ...{ reference: number, date: on, certifier: scheme.certifier, fingerprint },
    sender: { name: sender.name, role: capitalised(staffRoleNames[sender.role]) },
    recipient: {
      name: legalName,
      lines: [
        `À l’attention de ${content.people.legalRepresentative.name}`,
        ...[address, `${postcode} ${city}`.trim()].filter((line) => line !== ""),
      ],
    },
    sentBy: registered ? "Lettre recommandée avec avis de réception" : null,
    ...{ subject, salutation: "Madame, Monsieur,", opening, text: following.join("\n\n") },
    grounds: grounds.length === 0 ? null : { heading: grounds.length > 1 ? "Motifs" : "Motif", items: grounds },
    appeal: appeal === null ? null : { text: appealText(appeal, { scheme }), until: null },
    closing: "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
    copies: [],
  };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
