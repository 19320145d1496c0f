import type { FinishedAttempt } from "../../domain/quizzes/attempt.model.ts";
import type { Score, ThemeScore } from "../../domain/quizzes/paper.model.ts";
import { pointsToPass } from "../../domain/quizzes/score.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { type QuizResultSheet, stampOf } from "../ports/printing.ts";

/** What a statement of result says, and of whom. */
export interface Stated {
  readonly attempt: FinishedAttempt;
  readonly scheme: Scheme;
  readonly dossierNumber: string;
  readonly person: string;
  readonly organisation: string;
  readonly on: Day;
}

/** « 14 bonnes réponses sur 20 (70 %) », or the share of the points where the scheme marks in part. */
export const obtainedWords = ({ unit, rightAnswers, questions, percent }: Score): string =>
  unit === 1
    ? `${counted(rightAnswers, "bonne réponse", "bonnes réponses")} sur ${questions} (${percent}${nbsp}%)`
    : `${percent}${nbsp}% des points`;

/** « Le seuil est de 14 sur 20. » */
export const thresholdWords = ({ unit, questions }: Score, passPercent: number): string =>
  unit === 1
    ? `Le seuil est de ${pointsToPass(questions, passPercent)} sur ${questions}.`
    : `Le seuil est de ${passPercent}${nbsp}%.`;

/** The statement of result of an attempt as it stands: by theme, never question by question (R-QCM-6). */
export function resultSheet({ attempt, scheme, dossierNumber, person, organisation, on }: Stated): QuizResultSheet {
  const { score, number, startedAt, endedAt, passPercent } = attempt;
  return {
    ...{ reference: dossierNumber, date: on, certifier: scheme.certifier, fingerprint: null },
    certification: scheme.certification,
    ...{ person, organisation, number, passed: score.passed },
    ...{ startedAt: stampOf(startedAt), endedAt: stampOf(endedAt) },
    obtained: obtainedWords(score),
    threshold: thresholdWords(score, passPercent),
    themes: score.themes.map((theme) => ({
      title: scheme.quiz.themes.find(({ code }) => code === theme.theme)?.title ?? "",
      obtained: themeWords(theme, score.unit),
    })),
    notes: notesOf(attempt).join("\n\n"),
  };
}

const themeWords = ({ points, max }: ThemeScore, unit: number): string =>
  unit === 1 ? `${points} sur ${max}` : `${Math.floor((100 * points) / max)}${nbsp}%`;

const neutralisedWords = (on: Day, questions: number): string =>
  `${questions === 1 ? "Une question a été neutralisée" : `${questions} questions ont été neutralisées`} le ${writtenDay(on)}, et le résultat recalculé.`;

const notesOf = ({ status, regrades, passKept }: FinishedAttempt): readonly string[] => [
  ...(status === "expired"
    ? ["La tentative s’est terminée à la fin du temps imparti, avec les réponses enregistrées."]
    : []),
  ...[...Map.groupBy(regrades, ({ at }) => dayOf(at))].map(([on, { length }]) => neutralisedWords(on, length)),
  ...(passKept ? ["La réussite, sur laquelle une suite avait déjà été donnée, reste acquise."] : []),
  "Le corrigé n’est pas communiqué.",
];
