import type { AttemptEvent } from "../../domain/quizzes/attempt.events.ts";
import type { Score } from "../../domain/quizzes/paper.model.ts";
import { pointsToPass } from "../../domain/quizzes/score.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { attemptStream } from "../quizzes/attempt.stream.ts";
import { sittingId, sittingStream } from "../quizzes/sitting.stream.ts";
import { attemptsOf, pastOf } from "../quizzes/sittings.ts";
import { type QuizStanding, standingOf } from "../quizzes/standing.ts";
import { idOf } from "./addresses.ts";
import { type QuizCase, quizCase, sendAbout, type Words } from "./quizMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Gives the result of a quiz, or what follows when no attempt is left (M-402, M-404); never the key. */
export const whenAttemptEnded: Reaction<AttemptEvent> = {
  name: "whenAttemptEnded",
  on: { AttemptSubmitted: tell, AttemptExpired: tell },
};

async function tell({ stream }: { readonly stream: string }, tools: Tools): Promise<void> {
  const { state } = await tools.ports.states.load(attemptStream, idOf(stream));
  if (state.status === "none" || state.status === "running") return;
  const about = await quizCase(tools, state);
  if (about === null) return;
  const ended = { score: state.score, standing: await standingAt(about, tools), expired: state.status === "expired" };
  const code = ended.standing.status === "exhausted" ? "M-404" : "M-402";
  await sendAbout(about, tools, { code, wordsFor: ({ id }) => words(about, ended, id === about.person.id) });
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
      `${whose}${end} pour le dossier ${number} est ${passed ? "réussi" : "non réussi"}${nbsp}: ${obtained(score, scheme.rulebook.quiz.passPercent)}`,
      following(standing),
    ],
    button: "Voir le résultat",
  };
}

function obtained({ unit, rightAnswers, questions, percent }: Score, passPercent: number): string {
  if (unit !== 1) return `${percent}${nbsp}% des points. Le seuil est de ${passPercent}${nbsp}%.`;
  const threshold = pointsToPass(questions, passPercent);
  return `${counted(rightAnswers, "bonne réponse", "bonnes réponses")} sur ${questions} (${percent}${nbsp}%). Le seuil est de ${threshold} sur ${questions}.`;
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
