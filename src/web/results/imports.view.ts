import type { AnswerOf } from "../app/routeKeys.ts";
import { count } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";

export type Preview = AnswerOf<"POST /api/schemes/:scheme/result-files">;
export type ImportLine = AnswerOf<"GET /api/schemes/:scheme/result-imports">["imports"][number];
export type ExamLine = AnswerOf<"GET /api/schemes/:scheme/result-imports">["sessions"][number];

const statuses: Readonly<Record<ImportLine["status"], { readonly tone: Tone; readonly label: string }>> = {
  running: { tone: "info", label: "En cours" },
  done: { tone: "success", label: "Terminé" },
  undone: { tone: "neutral", label: "Annulé" },
};

export const importBadge = ({ status }: Pick<ImportLine, "status">) => statuses[status];

export const originNames: Readonly<Record<ImportLine["origin"], string>> = {
  file: "Fichier",
  api: "Autre système",
  correction: "Correction",
};

/** « 120 ajoutés, 3 corrigés, 2 refusées », without the zeros. */
export function countsWords({ added, corrected, unchanged, refused }: ImportLine["counts"]): string {
  const parts = [
    ...(added > 0 ? [count(added, "ajouté", "ajoutés")] : []),
    ...(corrected > 0 ? [count(corrected, "corrigé", "corrigés")] : []),
    ...(unchanged > 0 ? [count(unchanged, "inchangé", "inchangés")] : []),
    ...(refused > 0 ? [count(refused, "ligne refusée", "lignes refusées")] : []),
  ];
  return parts.length === 0 ? "Rien encore" : parts.join(", ");
}

/** Whether every column that is needed is known: until then, what the lines would give says nothing but that. */
export const isMapped = ({ missing }: Pick<Preview, "missing">): boolean => missing.length === 0;

/** Why a file that was read is not imported now, or nothing. */
export function whyNotImported(
  { missing, sameFile, counts }: Preview,
  names: (field: Preview["missing"][number]) => string,
) {
  if (sameFile !== null) return "Ce fichier a déjà été importé.";
  if (!isMapped({ missing }))
    return `Dites quelle colonne donne : ${missing.map((field) => names(field).toLowerCase()).join(", ")}.`;
  if (counts.added + counts.corrected === 0) return "Aucune ligne n’apporte quelque chose de nouveau.";
  return undefined;
}

/** A file that the reading understands as it is, with one line of each sort. */
export const template: readonly (readonly string[])[] = [
  [
    ...["Candidat", "SIREN organisme", "Session", "Date de l’examen", "Date du jury", "Résultat", "Passage"],
    ...["C1", "C2", "C3", "C4", "C5", "Certificat"],
  ],
  ["K-1042", "123456789", "S-2026-04", "02/04/2026", "14/04/2026", "reçu", "1", ...Array(5).fill("acquis"), "CERT-1"],
  ["K-1043", "libre", "S-2026-04", "02/04/2026", "14/04/2026", "absent", "1", "", "", "", "", "", ""],
];
