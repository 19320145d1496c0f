import type { AnswerOf } from "../app/routeKeys.ts";
import { count, dayOfMoment, plainDay, timeOf } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";

export type Quiz = AnswerOf<"GET /api/dossiers/:dossierId/quiz">;
export type Sitter = Quiz["people"][number];
export type Attempt = Sitter["attempts"][number];
export type Result = AnswerOf<"GET /api/attempts/:attemptId/result">;
type Standing = Sitter["standing"];

const nbsp = "\u00a0";

interface Badge {
  readonly tone: Tone;
  readonly label: string;
  readonly pending?: boolean;
}

/** Where a person stands at the quiz, as it is drawn. */
export function badgeOf({ status }: Standing, attempts: number): Badge {
  switch (status) {
    case "not-open":
      return { tone: "neutral", label: attempts === 0 ? "Pas encore ouvert" : "Fermé" };
    case "possible":
      return { tone: "info", label: attempts === 0 ? "À passer" : "À repasser" };
    case "running":
      return { tone: "info", label: "En cours", pending: true };
    case "waiting":
      return { tone: "warning", label: "À repasser" };
    case "exhausted":
      return { tone: "danger", label: "Non réussi" };
    case "passed":
      return { tone: "success", label: "Réussi" };
  }
}

/** Why the quiz is not open yet, by the order of the scheme; nothing once it is, or once everybody has passed. */
export function closedBecause(quiz: Pick<Quiz, "open" | "order" | "duringCorrections" | "people">): string | undefined {
  const passed = quiz.people.length > 0 && quiz.people.every(({ standing }) => standing.status === "passed");
  if (quiz.open || passed) return undefined;
  if (quiz.order !== "audit-then-quiz")
    return "Le QCM s’ouvre quand le règlement et les modalités d’inscription ont été présentés et acceptés.";
  return quiz.duringCorrections
    ? "Le QCM s’ouvre quand le rapport d’audit est remis, même si des corrections restent à vérifier."
    : "Le QCM s’ouvre quand l’audit est terminé, corrections comprises.";
}

const sitsWords = {
  legal_representative: "les représentants légaux",
  referent: "les référents habilitation",
  trainer: "les formateurs",
} as const;

/** « les référents habilitation et les formateurs » */
export const whoSits = ({ sits }: Quiz["rules"]): string => sits.map((role) => sitsWords[role]).join(" et ");

const upperFirst = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export const roleWords = {
  legal_representative: "Représentant légal",
  referent: "Référent habilitation",
  trainer: "Formateur",
} as const;

/** The rules of the quiz as one reads them before sitting it, with one’s own extra time. */
export function ruleItems({ rules }: Pick<Quiz, "rules">, extraMinutes: number) {
  const { questions, minutes, passPercent, passingAnswers, attempts, daysBetweenAttempts, marking } = rules;
  const time = count(minutes + extraMinutes, "minute");
  const more = extraMinutes === 0 ? "" : `, dont ${extraMinutes} de temps supplémentaire`;
  const apart = attempts < 2 ? "" : `, à ${count(daysBetweenAttempts, "jour")} d’écart au moins`;
  return [
    { label: "Questions", value: `${questions}, à une ou plusieurs bonnes réponses${nbsp}; leur nombre est annoncé` },
    { label: "Durée", value: `${time}${more}, sans pause${nbsp}: le temps court même si vous quittez la page` },
    {
      label: "Pour réussir",
      value:
        marking === "partial"
          ? `${passPercent}${nbsp}% des points${nbsp}; chaque bonne réponse compte pour sa part, chaque mauvaise en retire autant`
          : `${passingAnswers} bonnes réponses sur ${questions} (${passPercent}${nbsp}%)`,
    },
    { label: "Tentatives", value: `${attempts}${apart}` },
    { label: "Qui le passe", value: `${upperFirst(whoSits(rules))}, chacun pour soi` },
    {
      label: "Pour commencer",
      value: "Un code reçu par e-mail, qui prouve que c’est bien vous",
    },
    {
      label: "Ce qui est noté",
      value: `Vos réponses, et les moments où vous quittez la fenêtre du QCM${nbsp}: une information, qui ne décide de rien`,
    },
  ];
}

const endings = { running: "commencée", submitted: "rendue", expired: "terminée à la fin du temps" } as const;

/** « Tentative 1, rendue le 14 avril 2026 à 10 h 42 » */
export function attemptLine({ number, status, startedAt, endedAt }: Attempt): string {
  const at = endedAt ?? startedAt;
  return `Tentative ${number}, ${endings[status]} le ${plainDay(dayOfMoment(at))} à ${timeOf(at)}`;
}

/** « 13 sur 20 (65 %) » */
export const scoreWords = ({ unit, rightAnswers, questions, percent }: NonNullable<Attempt["result"]>): string =>
  unit === 1
    ? `${rightAnswers} sur ${questions} (${percent}${nbsp}%)`
    : `${percent}${nbsp}% des points (${count(rightAnswers, "réponse entière", "réponses entières")} sur ${questions})`;

/** What had to be reached, and whether a pass stands although it is not any more. */
export function thresholdWords(result: Result): string {
  const { unit, percent, passPercent, passingAnswers, questions, passKept } = result;
  const wanted =
    unit === 1
      ? `Il fallait ${count(passingAnswers, "bonne réponse", "bonnes réponses")} sur ${questions} (${passPercent}${nbsp}%).`
      : `Il fallait ${passPercent}${nbsp}% des points.`;
  const kept = passKept ? " Une question a été neutralisée depuis\u00A0: la réussite reste acquise." : "";
  return `${percent}${nbsp}%. ${wanted}${kept}`;
}

/** What a person is told of where they stand; the same for those who follow the dossier. */
export function standingWords({ standing, me, name, attempts }: Sitter): string {
  const running = attempts.find(({ status }) => status === "running");
  switch (standing.status) {
    case "not-open":
      return me ? "Vous pourrez le passer quand il sera ouvert." : `${name} pourra le passer quand il sera ouvert.`;
    case "possible":
      return `${me ? "Vous pouvez" : `${name} peut`} le passer dès maintenant${leftWords(standing.left)}.`;
    case "running":
      return running === undefined
        ? "Une tentative est en cours."
        : `Une tentative est en cours, jusqu’à ${timeOf(running.deadline)}.`;
    case "waiting":
      return `Prochaine tentative possible ${fromWords(standing)}.`;
    case "exhausted":
      return "Toutes les tentatives prévues sont faites. Le responsable qualité peut en ouvrir une autre, avec un motif.";
    case "passed":
      return me ? "Vous l’avez réussi." : `${name} l’a réussi.`;
  }
}

const fromWords = ({ from }: Standing): string =>
  from === null ? "dans quelques jours" : `à partir du ${plainDay(from)}`;

const leftWords = (left: number | null): string => {
  if (left === null) return "";
  if (left === 0) return `${nbsp}: c’est la dernière tentative prévue`;
  return `${nbsp}; il restera ensuite ${count(left, "tentative")}`;
};

/** What comes after a result, for the person or for those who follow. */
export function afterResult({ standing, passed, me, personName }: Result): string {
  if (passed) return "Cette partie est acquise. Rien d’autre n’est à faire pour le QCM.";
  switch (standing.status) {
    case "passed":
      return "Une autre tentative est réussie depuis.";
    case "waiting":
      return `Une nouvelle tentative est possible ${fromWords(standing)}. Le détail par thème dit ce qui est à revoir.`;
    case "exhausted":
      return `Toutes les tentatives prévues sont faites. Le responsable qualité peut en ouvrir une autre, avec un motif${nbsp}; à défaut, un décideur se prononce sur le dossier.`;
    case "running":
      return "Une autre tentative est en cours.";
    case "possible":
      return `${me ? "Vous pouvez" : `${personName} peut`} le repasser dès maintenant. Le détail par thème dit ce qui est à revoir.`;
    case "not-open":
      return "Le QCM n’est plus ouvert pour ce dossier.";
  }
}
