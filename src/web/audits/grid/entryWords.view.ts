import type { AuditEntry } from "../../../domain/audits/audit.entries.ts";
import { count } from "../../ui/format.ts";
import { ratingNames } from "../audits.sentences.ts";

const quoted = (text: string): string => (text === "" ? "" : ` « ${text} »`);

/** An entry in a few words, for who made it. */
export function entryWords(entry: AuditEntry): string {
  switch (entry.kind) {
    case "open":
      return `Ouverture de l’audit, ${count(entry.present.length, "personne présente", "personnes présentes")}`;
    case "rate":
      return `${ratingNames[entry.rating]}${quoted(entry.note)}`;
    case "reopen":
      return `Indicateur audité quand même${quoted(entry.reason)}`;
    case "write":
      return `Non-conformité${quoted(entry.finding)}`;
    case "edit":
      return `Non-conformité récrite${quoted(entry.finding)}`;
    case "remove":
      return "Non-conformité retirée";
    case "flag":
      return entry.flagged ? "À revoir" : "Plus à revoir";
    case "photo":
      return `Photo${quoted(entry.caption)}`;
    case "unphoto":
      return "Photo retirée";
    case "sampled":
      return `Dossier échantillonné${quoted(entry.reference)}`;
    case "unsampled":
      return "Dossier échantillonné retiré";
    case "incident":
      return `Incident${quoted(entry.what)}`;
    case "departure":
      return `Écart au plan${quoted(entry.what)}`;
    case "close":
      return "Clôture de l’audit";
    case "sign":
      return `Signature de ${entry.name}`;
    case "unsigned":
      return `Refus de signer${quoted(entry.reason)}`;
  }
}

/** The indicator that an entry is about; null for what concerns the whole audit. */
export function indicatorOfEntry(
  entry: AuditEntry,
  points: readonly { id: string; indicator: string }[],
): string | null {
  if ("indicator" in entry) return entry.indicator;
  if (entry.kind === "edit" || entry.kind === "remove")
    return points.find(({ id }) => id === entry.id)?.indicator ?? null;
  return null;
}
