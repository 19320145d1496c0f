import type { PartnersRefusal } from "../domain/listing/comparison.ts";
import type { ListingRefusal } from "../domain/listing/listing.decide.ts";
import { nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

/** What is refused to those who declare the list to France compétences, or compare it with theirs. */
export const listingRefusals: Sentences<ListingRefusal | PartnersRefusal> = {
  "listing/nothing-chosen": { status: 422, say: () => "Choisissez au moins un changement." },
  "listing/unknown-change": {
    status: 409,
    say: () => "L’un de ces changements n’existe pas, ou n’existe plus. Rechargez la page, puis choisissez de nouveau.",
  },
  "listing/already-reported": {
    status: 409,
    say: ({ on }) => `L’un de ces changements est déjà déclaré, au ${writtenDay(on)}.`,
  },
  "listing/not-reported": {
    status: 409,
    say: () => "L’un de ces changements n’est pas encore déclaré. Notez d’abord sa déclaration.",
  },
  "listing/already-confirmed": {
    status: 409,
    say: ({ on }) => `L’un de ces changements est déjà confirmé, au ${writtenDay(on)}.`,
  },
  "listing/date-wrong": {
    status: 422,
    say: ({ from, until }) => `Indiquez une date entre le ${writtenDay(from)} et le ${writtenDay(until)}.`,
  },
  "listing/file-too-large": {
    status: 413,
    say: ({ megabytes }) =>
      `Ce fichier dépasse ${megabytes}\u00A0Mo. Donnez l’archive du jour du répertoire spécifique, sans la décompresser.`,
  },
  "listing/file-unreadable": {
    status: 422,
    say: () => "Ce fichier est abîmé ou incomplet. Téléchargez-le de nouveau, puis recommencez.",
  },
  "listing/not-that-file": {
    status: 422,
    say: () =>
      `Ce n’est pas un fichier de France compétences${nbsp}: donnez l’export des fiches en XML (version 4.1), ou celui des partenaires en CSV, ou l’archive qui les contient.`,
  },
  "listing/certification-absent": {
    status: 422,
    say: ({ number }) =>
      `La certification ${number} n’est pas dans ce fichier. Les certifications du répertoire spécifique sont dans l’export «\u00A0rs\u00A0», les autres dans l’export «\u00A0rncp\u00A0».`,
  },
};
