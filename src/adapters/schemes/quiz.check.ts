import type { WordingFault, WordingRules } from "../../domain/bank/wording.model.ts";
import { faultsOf } from "../../domain/bank/wording.ts";
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

/** What a wording lacks, in the words of who writes the files; the rules are those of the bank. */
function told(id: string, fault: WordingFault): readonly [key: string, message: string] {
  switch (fault.fault) {
    case "unknown-theme":
      return ["theme", `le thème ${fault.theme} n’existe pas`];
    case "text-missing":
      return ["text", `la question ${id} n’a pas de texte`];
    case "explanation-missing":
      return ["explanation", `la question ${id} n’explique pas sa réponse`];
    case "source-missing":
      return ["source", `la question ${id} ne dit pas ce qui fonde sa réponse`];
    case "alternative-missing":
      return ["image", `l’image de la question ${id} n’a pas de texte qui la remplace`];
    case "option-count":
      return ["options", `la question ${id} a ${fault.given} réponses, il en faut ${fault.wanted}`];
    case "option-empty":
      return ["options", `la réponse ${fault.rank} de la question ${id} est vide`];
    case "options-alike":
      return ["options", `les réponses ${fault.ranks.join(" et ")} de ${id} disent la même chose`];
    case "no-right-option":
      return ["options", `aucune réponse de la question ${id} n’est juste`];
    case "several-right-options":
      return ["options", `la question ${id} est à réponse unique et en a ${fault.right} de justes`];
  }
}

function checkQuestion(question: Question, rules: WordingRules, at: Place): readonly Finding[] {
  const { id, options } = question;
  const findings = faultsOf({ ...question, image: null }, rules)
    .map((fault) => told(id, fault))
    .map(([key, message]) => ({ at: [...at, key], message }));
  const named = new Set(options.map((option) => option.id)).size;
  if (named !== options.length)
    findings.push({ at: [...at, "options"], message: `deux réponses de ${id} ont le même id` });
  return findings;
}

/** The quiz can be drawn and marked. */
export function checkQuiz(files: SchemeFiles): readonly Finding[] {
  const rules = { themes: files.quiz.themes.map(({ code }) => code), options: files.quiz.options };
  return [
    ...checkBlueprint(files),
    ...checkBank(files),
    ...Object.entries(files.questions).flatMap(([file, questions]) =>
      questions.flatMap((question, rank) => checkQuestion(question, rules, ["questions", file, rank])),
    ),
  ];
}
