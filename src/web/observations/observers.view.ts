import { dayOfMoment } from "../ui/format.ts";
import type { Observers } from "./observers.query.ts";

/** The parts of a file as an observer reads them, by the end of their address. */
const parts: Readonly<Record<string, string>> = {
  scheme: "exigences de la candidature",
  history: "historique",
  briefing: "règlement",
  referential: "référentiel d’audit",
  quiz: "QCM",
  decision: "décision",
  agreement: "convention",
  files: "pièces",
};

/** What an address read gave to read, in words. */
export function readWords(path: string): string {
  const [, api, kind, , part] = (path.split("?")[0] ?? "").split("/");
  if (api !== "api") return "autre partie du dossier";
  if (kind === "audits") return "audit";
  if (kind === "habilitations") return "habilitation";
  if (kind === "attestations") return "attestation";
  return part === undefined ? "dossier" : (parts[part] ?? "autre partie du dossier");
}

/** What somebody read on a day, each part once. */
export interface ReadingDay {
  readonly key: string;
  readonly name: string;
  readonly day: string;
  readonly parts: readonly string[];
}

/** The accesses of each person, day by day, the latest first. */
export function readingDays(accesses: Observers["accesses"]): readonly ReadingDay[] {
  const days = Map.groupBy(accesses, ({ personId, at }) => `${dayOfMoment(at)} ${personId}`);
  return [...days].flatMap(([key, read]) => {
    const [first] = read;
    if (first === undefined) return [];
    const words = [...new Set(read.map(({ path }) => readWords(path)))].toReversed();
    return [{ key, name: first.name, day: dayOfMoment(first.at), parts: words }];
  });
}

/** Why a file cannot be opened yet, or nothing. */
export function openingMissing(personId: string | null, until: string | undefined, reason: string): string | undefined {
  if (personId === null) return "Choisissez l’observateur.";
  if (until === undefined) return "Choisissez le dernier jour.";
  return reason.trim() === "" ? "Écrivez pourquoi le dossier lui est ouvert." : undefined;
}
