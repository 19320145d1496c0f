import type { Question } from "../../domain/schemes/questions.model.ts";
import type { Finding, Place } from "./mistakes.ts";
import type { SchemeFiles } from "./schemeFiles.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The numbers of the quiz agree with one another. */
function checkBlueprint({ quiz, rulebook }: SchemeFiles): readonly Finding[] {
  const { questions, passPercent, passingAnswers } = rulebook.quiz;
  const drawn = sum(quiz.themes.map((theme) => theme.drawn));
  const mixed = sum(Object.values(quiz.difficultyMix));
  const passing = Math.ceil((questions * passPercent) / 100);
  return [
    ...(drawn === questions
      ? []
      : [{ at: ["quiz", "themes"], message: `les thèmes tirent ${drawn} questions, le QCM en a ${questions}` }]),
    ...(mixed === questions
      ? []
      : [
          {
            at: ["quiz", "difficultyMix"],
            message: `les difficultés font ${mixed} questions, le QCM en a ${questions}`,
          },
        ]),
    ...(passing === passingAnswers
      ? []
      : [
          {
            at: ["rulebook", "quiz", "passingAnswers"],
            message: `${passing} bonnes réponses sur ${questions} atteignent ${passPercent} %, et non ${passingAnswers}`,
          },
        ]),
  ];
}

/** The bank holds enough active questions, few enough of them on memory alone. */
function checkBank({ quiz, questions }: SchemeFiles): readonly Finding[] {
  const active = Object.values(questions)
    .flat()
    .filter(({ status }) => status === "active");
  return quiz.themes.flatMap((theme, rank) => {
    const own = active.filter((question) => question.theme === theme.code);
    const recalls = own.filter(({ recall }) => recall).length;
    const at = ["quiz", "themes", rank];
    const findings: Finding[] = [];
    if (own.length < theme.minimum) {
      const message = `la banque compte ${own.length} questions actives du thème ${theme.code}, il en faut au moins ${theme.minimum}`;
      findings.push({ at: [...at, "minimum"], message });
    }
    if (recalls * quiz.recallAtMostOneIn > own.length) {
      const message = `${recalls} questions de rappel sur ${own.length} dans le thème ${theme.code}, au plus une sur ${quiz.recallAtMostOneIn} est admise`;
      findings.push({ at, message });
    }
    return findings;
  });
}

/** Options of one question: four, distinct, one right when one is announced, at least one otherwise. */
const optionCount = 4;

function checkQuestion(question: Question, themes: ReadonlySet<string>, at: Place): readonly Finding[] {
  const { id, theme, kind, options } = question;
  const right = options.filter(({ correct }) => correct).length;
  const rules: readonly (readonly [broken: boolean, key: string, message: string])[] = [
    [!themes.has(theme), "theme", `le thème ${theme} n’existe pas`],
    [
      options.length !== optionCount,
      "options",
      `la question ${id} a ${options.length} réponses, il en faut ${optionCount}`,
    ],
    [new Set(options.map((o) => o.id)).size !== options.length, "options", `deux réponses de ${id} ont le même id`],
    [
      new Set(options.map((o) => o.text)).size !== options.length,
      "options",
      `deux réponses de ${id} ont le même texte`,
    ],
    [right === 0, "options", `aucune réponse de la question ${id} n’est juste`],
    [kind === "single" && right > 1, "options", `la question ${id} est à réponse unique et en a ${right} de justes`],
  ];
  return rules.flatMap(([broken, key, message]) => (broken ? [{ at: [...at, key], message }] : []));
}

/** The quiz can be drawn and marked. */
export function checkQuiz(files: SchemeFiles): readonly Finding[] {
  const themes = new Set(files.quiz.themes.map(({ code }) => code));
  return [
    ...checkBlueprint(files),
    ...checkBank(files),
    ...Object.entries(files.questions).flatMap(([file, questions]) =>
      questions.flatMap((question, rank) => checkQuestion(question, themes, ["questions", file, rank])),
    ),
  ];
}
