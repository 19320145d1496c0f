import type { AttemptEvent, AttemptRegraded } from "../../domain/quizzes/attempt.events.ts";
import type { FinishedAttempt } from "../../domain/quizzes/attempt.model.ts";
import type { Score } from "../../domain/quizzes/paper.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { attemptStream } from "../quizzes/attempt.stream.ts";
import { obtainedWords, resultSheet, thresholdWords } from "../quizzes/resultSheet.ts";
import { sittingId, sittingStream } from "../quizzes/sitting.stream.ts";
import { attemptsOf, pastOf } from "../quizzes/sittings.ts";
import { type QuizStanding, standingOf } from "../quizzes/standing.ts";
import { idOf } from "./addresses.ts";
import { type QuizCase, quizCase, sendAbout, type Words } from "./quizMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/**
 * Gives the result of a quiz, or what follows when no attempt is left (M-402, M-404), or what a neutralised question has made of it
 * (M-406); prints its statement each time. Never the key.
 */
export const whenAttemptEnded: Reaction<AttemptEvent> = {
  name: "whenAttemptEnded",
  on: { AttemptSubmitted: tell, AttemptExpired: tell, AttemptRegraded: tellAgain },
};

async function tell({ stream }: { readonly stream: string }, tools: Tools): Promise<void> {
  const { state } = await tools.ports.states.load(attemptStream, idOf(stream));
  if (state.status === "none" || state.status === "running") return;
  const about = await quizCase(tools, state);
  if (about === null) return;
  const ended = { score: state.score, standing: await standingAt(about, tools), expired: state.status === "expired" };
  const code = ended.standing.status === "exhausted" ? "M-404" : "M-402";
  await sendAbout(about, tools, { code, wordsFor: ({ id }) => words(about, ended, id === about.person.id) });
  printResult(about, tools, { attemptId: idOf(stream), attempt: state });
}

async function tellAgain(
  { stream, event }: { readonly stream: string; readonly event: AttemptRegraded },
  tools: Tools,
): Promise<void> {
  const { state } = await tools.ports.states.load(attemptStream, idOf(stream));
  if (state.status === "none" || state.status === "running") return;
  const about = await quizCase(tools, state);
  if (about === null) return;
  const reason = (await tools.ports.contents.read<string>([event.reason])).get(event.reason) ?? "";
  const standing = await standingAt(about, tools);
  await sendAbout(about, tools, {
    code: "M-406",
    wordsFor: ({ id }) => wordsAgain(about, { event, reason, standing }, id === about.person.id),
  });
  printResult(about, tools, { attemptId: idOf(stream), attempt: state });
}

/** The statement of result joins the files of the dossier; a scheme published before there was one prints none. */
function printResult(
  { dossierId, number, person, organisationName, scheme, ref }: QuizCase,
  { print, at }: Tools,
  { attemptId, attempt }: { readonly attemptId: string; readonly attempt: FinishedAttempt },
): void {
  if (scheme.templates["quiz-result"] === undefined) return;
  const stated = { attempt, scheme, dossierNumber: number, person: person.name, organisation: organisationName };
  print({
    ...{ about: dossierId, subject: attemptId, name: "quiz-result", scheme: ref },
    fileName: `Résultat du QCM, ${person.name}, tentative ${attempt.number}.pdf`,
    sheet: resultSheet({ ...stated, on: dayOf(at) }),
  });
}

interface Again {
  readonly event: AttemptRegraded;
  readonly reason: string;
  readonly standing: QuizStanding;
}

function wordsAgain(about: QuizCase, { event, reason, standing }: Again, theirs: boolean): Words {
  const { number, person, scheme } = about;
  const { score, passKept } = event;
  const whose = theirs ? "votre QCM" : `du QCM de ${person.name}`;
  const kept = passKept ? " La réussite, sur laquelle une suite a déjà été donnée, reste acquise." : "";
  return {
    paragraphs: [
      `Une question ${theirs ? `de ${whose}` : whose}, pour le dossier ${number}, a été neutralisée${nbsp}: ${reason}`,
      `Sans elle, le résultat est de ${obtainedWords(score)}. ${thresholdWords(score, scheme.rulebook.quiz.passPercent)}${kept}`,
      following(standing),
    ],
    button: "Voir le résultat",
  };
}

async function standingAt({ dossierId, person, scheme }: QuizCase, { ports, at }: Tools): Promise<QuizStanding> {
  const { state } = await ports.states.load(sittingStream, sittingId(dossierId, person.id));
  const history = { attempts: pastOf(await attemptsOf(ports, state, at)), reopened: state.reopened };
  return standingOf(history, scheme.rulebook.quiz, { open: true, at });
}

interface Ended {
  readonly score: Score;
  readonly standing: QuizStanding;
  readonly expired: boolean;
}

function words(about: QuizCase, { score, standing, expired }: Ended, theirs: boolean): Words {
  const { number, person, scheme } = about;
  const { passed } = score;
  const whose = theirs ? "Votre QCM" : `Le QCM de ${person.name}`;
  const end = expired ? ", terminé à la fin du temps," : "";
  return {
    paragraphs: [
      `${whose}${end} pour le dossier ${number} est ${passed ? "réussi" : "non réussi"}${nbsp}: ${obtainedWords(score)}. ${thresholdWords(score, scheme.rulebook.quiz.passPercent)}`,
      following(standing),
    ],
    button: "Voir le résultat",
  };
}

function following({ status, from }: QuizStanding): string {
  switch (status) {
    case "passed":
      return "Cette partie est acquise. Le dossier suit son cours.";
    case "waiting":
      return `Une nouvelle tentative est possible à partir du ${writtenDay(from ?? "")}. Le résultat par thème dit ce qui est à revoir.`;
    case "exhausted":
      return `Toutes les tentatives prévues sont faites. Le responsable qualité peut en ouvrir une autre, avec un motif${nbsp}; à défaut, un décideur se prononce sur le dossier.`;
    default:
      return "Une nouvelle tentative est possible dès maintenant. Le résultat par thème dit ce qui est à revoir.";
  }
}
