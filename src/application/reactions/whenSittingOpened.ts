import type { SittingEvent } from "../../domain/quizzes/sitting.events.ts";
import { counted, nbsp } from "../../domain/shared/french.ts";
import { type QuizCase, quizCase, sendAbout, type Words } from "./quizMails.ts";
import type { Reaction } from "./react.ts";

/** Tells a person that the quiz is open to them, or open again (M-401, M-405). */
export const whenSittingOpened: Reaction<SittingEvent> = {
  name: "whenSittingOpened",
  on: {
    async SittingOpened({ event }, tools) {
      const about = await quizCase(tools, event);
      if (about !== null) await sendAbout(about, tools, { code: "M-401", wordsFor: () => opened(about) });
    },
    async AttemptsReopened({ event }, tools) {
      const about = await quizCase(tools, event);
      if (about === null) return;
      const { person } = about;
      await sendAbout(about, tools, { code: "M-405", wordsFor: ({ id }) => reopened(about, id === person.id) });
    },
  },
};

function opened({ number, scheme }: QuizCase): Words {
  const { questions, minutes, passingAnswers, attempts, daysBetweenAttempts } = scheme.rulebook.quiz;
  const days = counted(daysBetweenAttempts, "jour");
  const again = attempts < 2 ? "" : `, à ${days} d’écart`;
  return {
    paragraphs: [
      `Le QCM du dossier ${number}, pour l’habilitation ${scheme.certification.shortName}, vous est ouvert. Il vérifie la connaissance des règles, et il est nécessaire à la décision.`,
      `Il compte ${counted(questions, "question")}, à faire en ${counted(minutes, "minute")} sans interruption${nbsp}: le temps court dès que vous commencez. Il est réussi à partir de ${counted(passingAnswers, "bonne réponse", "bonnes réponses")}. Vous disposez de ${counted(attempts, "tentative")}${again}.`,
      `Choisissez un moment calme et une connexion stable. Chaque réponse est gardée aussitôt${nbsp}: si la connexion se coupe, vous reprenez où vous en étiez.`,
    ],
    button: "Voir le QCM",
  };
}

function reopened({ number, person }: QuizCase, theirs: boolean): Words {
  const whom = theirs ? "Vous pouvez" : `${person.name} peut`;
  return {
    paragraphs: [
      `Le responsable qualité a ouvert une tentative de plus au QCM du dossier ${number}. ${whom} le passer à nouveau, au jour indiqué sur la page du QCM.`,
    ],
    button: "Voir le QCM",
  };
}
