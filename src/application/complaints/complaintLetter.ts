import type { ComplaintReceived } from "../../domain/complaints/complaint.events.ts";
import type { Certifier } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { fullDay } from "../../domain/shared/french.ts";
import type { LetterSheet } from "../ports/printing.ts";

/** To whom an outcome is told; each has a letter of its own. */
export const letterParties = ["author", "organisation"] as const;
export type LetterParty = (typeof letterParties)[number];

/** The document that a letter is found again by: the case, and the party. */
export const letterSubject = (complaintId: string, party: LetterParty): string => `${complaintId}/${party}`;

interface Telling {
  readonly received: ComplaintReceived;
  readonly party: LetterParty;
  readonly text: string;
  /** Who receives it; empty where the author left no name. */
  readonly recipient: string;
  readonly handler: string;
  readonly certifier: Certifier;
  readonly on: Day;
}

/** The letter that tells an outcome to one party; that to the organisation holds nothing of who wrote (R-CMP-1). */
export function complaintLetter(telling: Telling): LetterSheet {
  const { received, party, text, recipient, handler, certifier, on } = telling;
  const what = received.kind === "complaint" ? "votre plainte" : "votre signalement";
  return {
    ...{ reference: received.number, date: on, certifier, fingerprint: null },
    sender: { name: handler, role: "Pour le responsable qualité et impartialité" },
    recipient: { name: recipient === "" ? "À l’auteur du message" : recipient, lines: [] },
    sentBy: null,
    subject: party === "author" ? `Issue de ${what}` : "Issue d’une affaire vous concernant",
    salutation: "Madame, Monsieur,",
    opening:
      party === "author"
        ? `Vous nous avez écrit le ${fullDay(dayOf(received.at))}. Votre message a été traité par une personne qui n’avait pris aucune part à ce qu’il conteste.`
        : "Vous avez été entendu sur des faits portés à notre connaissance. Ils ont été examinés par une personne qui n’avait pris aucune part à ce qui était en cause.",
    grounds: null,
    text,
    appeal: null,
    closing: "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.",
    copies: [],
  };
}
