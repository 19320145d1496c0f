import { type ResultField, resultFields } from "../domain/exams/columns.ts";
import type { ExamRefusal } from "../domain/exams/exam.decide.ts";
import type { ImportRefusal } from "../domain/exams/import.model.ts";
import type { ImportStatus } from "../domain/exams/import.state.ts";
import type { LineProblem } from "../domain/exams/lines.ts";
import { dayOf, moment } from "../domain/shared/calendar.ts";
import { listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { fieldNames, problemSentence } from "./exams.sentences.ts";
import type { Sentences } from "./refusals.ts";

type Said =
  | ImportRefusal
  | ExamRefusal
  | { readonly code: "results/file-too-large"; readonly megabytes: number }
  | { readonly code: "results/file-unreadable" }
  | { readonly code: "results/file-empty" }
  | { readonly code: "results/too-many-lines"; readonly limit: number }
  | { readonly code: "results/line-wrong"; readonly problems: readonly LineProblem[] }
  | { readonly code: "results/nothing-corrected" }
  | { readonly code: "results/unknown-result" };

const notNow: Readonly<Record<ImportStatus, string>> = {
  none: "Cet import n’existe pas.",
  running: "L’import n’est pas terminé\u00A0: reprenez-le, ou annulez-le.",
  done: "L’import est terminé.",
  undone: "L’import est annulé. Importez le fichier à nouveau si besoin.",
};

const isField = (name: string): name is ResultField => resultFields.some((field) => field === name);
const columns = (fields: readonly string[]): string =>
  listed(fields.map((name) => (isField(name) ? fieldNames[name].toLowerCase() : name)));

export const examRefusals: Sentences<Said> = {
  "results/not-now": { status: 409, say: ({ status }) => notNow[status] },
  "results/same-file": {
    status: 409,
    say: ({ at }) =>
      `Ce fichier a déjà été importé le ${writtenDay(dayOf(moment(at)))}. Rien n’a changé depuis dans son contenu.`,
  },
  "results/columns-missing": {
    status: 422,
    say: ({ fields }) => `Dites quelles colonnes donnent ce qui manque${nbsp}: ${columns(fields)}.`,
  },
  "results/no-line": { status: 422, say: () => "Le fichier n’a aucune ligne après ses titres." },
  "results/reason-missing": { status: 422, say: () => "Écrivez un motif\u00A0: il reste dans l’historique." },
  "results/file-too-large": {
    status: 413,
    say: ({ megabytes }) => `Le fichier dépasse ${megabytes}${nbsp}Mo. Coupez-le en plusieurs.`,
  },
  "results/file-unreadable": {
    status: 422,
    say: () => "Le fichier ne se lit pas. Enregistrez-le à nouveau, en CSV ou en classeur Excel (.xlsx).",
  },
  "results/file-empty": { status: 422, say: () => "Le fichier est vide." },
  "results/too-many-lines": {
    status: 413,
    say: ({ limit }) => `Le fichier compte plus de ${limit.toLocaleString("fr-FR")} lignes. Coupez-le en plusieurs.`,
  },
  "results/line-wrong": { status: 422, say: ({ problems }) => problems.map(problemSentence).join(" ") },
  "results/nothing-corrected": { status: 409, say: () => "Le résultat est déjà celui-là\u00A0: rien n’est corrigé." },
  "results/unknown-result": { status: 404, say: () => "Aucun résultat n’est connu de ce candidat à cette session." },
  "exam/unchanged": { status: 409, say: () => "La session est déjà annoncée ainsi." },
  "exam/organisation-unknown": {
    status: 422,
    say: () => "Cet organisme n’a jamais été habilité\u00A0: la session ne peut pas lui être réservée.",
  },
  "exam/not-planned": { status: 409, say: () => "Cette session n’est pas annoncée, ou est déjà annulée." },
};
