import { hrefOf } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import type { SaveState } from "../ui/autosave.ts";
import { count } from "../ui/format.ts";
import type { QueueState } from "./answerQueue.ts";

/** The sheet of the person who sits the quiz. */
export type Sheet = AnswerOf<"GET /api/attempts/:attemptId">;
type Question = Sheet["questions"][number];

/** A question as it stands on this screen: what is chosen here wins over what the server last gave. */
export interface SeatQuestion extends Omit<Question, "options" | "image"> {
  readonly image: { readonly src: string; readonly alternative: string } | null;
  readonly options: readonly { readonly place: number; readonly text: string }[];
  readonly chosen: readonly number[];
  readonly progress: "none" | "partial" | "answered";
  readonly saved: SaveState;
}

const nbsp = "\u00a0";

/** The questions of a sheet with what was done on this screen. */
export const seatQuestions = (sheet: Sheet, queue: QueueState): readonly SeatQuestion[] =>
  sheet.questions.map(({ options, image, ...question }) => {
    const kept = options.flatMap(({ place, chosen }) => (chosen ? [place] : []));
    const chosen = queue.answers[question.question] ?? kept;
    return {
      ...question,
      options,
      image: image === null ? null : { src: imageOf(sheet.id, image.file), alternative: image.alternative },
      chosen,
      flagged: queue.flags[question.question] ?? question.flagged,
      progress: progressOf(chosen.length, question.rightOptions),
      saved: savedOf(question.question, queue),
    };
  });

const imageOf = (attemptId: string, file: string): string =>
  hrefOf("GET /api/attempts/:attemptId/images/:file", { attemptId, file });

export function progressOf(chosen: number, expected: number): SeatQuestion["progress"] {
  if (chosen === 0) return "none";
  return chosen < expected ? "partial" : "answered";
}

function savedOf(question: string, { waiting, savedAt, trouble }: QueueState): SaveState {
  if (trouble !== null) return { status: "failed" };
  if (waiting.some(({ change }) => change.kind !== "focus" && change.question === question))
    return { status: "saving" };
  const at = savedAt[question];
  return at === undefined ? { status: "idle" } : { status: "saved", at };
}

/** What is chosen once an option is clicked: the only one, or one more or one less. */
export function chosenAfter({ kind, chosen }: Pick<SeatQuestion, "kind" | "chosen">, place: number): readonly number[] {
  if (kind === "single") return [place];
  return chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place].sort((a, b) => a - b);
}

/** « Une seule bonne réponse », « 2 bonnes réponses ». */
export const expectation = ({ rightOptions }: Pick<Question, "rightOptions">): string =>
  rightOptions === 1
    ? "Une seule bonne réponse"
    : `${count(rightOptions, "bonne réponse", "bonnes réponses")} à cocher`;

/** Said under a question whose number of choices is not the one expected; how it counts depends on the scheme. */
export function mismatch(
  { chosen, rightOptions }: Pick<SeatQuestion, "chosen" | "rightOptions">,
  marking: Sheet["marking"],
): string | undefined {
  if (chosen.length === 0 || chosen.length === rightOptions) return undefined;
  const counts = `${count(chosen.length, "réponse cochée", "réponses cochées")}, ${count(rightOptions, "attendue")}`;
  return marking === "partial"
    ? `${counts}${nbsp}: chaque bonne réponse compte pour sa part, chaque mauvaise en retire autant.`
    : `${counts}${nbsp}: la question ne compte que si toutes les bonnes réponses sont cochées, et elles seules.`;
}

const progressWords = { none: "sans réponse", partial: "réponse incomplète", answered: "répondue" } as const;

/** « Question 3, répondue, à revoir », for those who hear the list. */
export const questionLabel = ({ number, progress, flagged }: SeatQuestion): string =>
  [`Question${nbsp}${number}`, progressWords[progress], ...(flagged ? ["à revoir"] : [])].join(", ");

/** How many are answered, for the eye and the ear: « 12 répondues sur 20 ». */
export const progressLine = (questions: readonly SeatQuestion[]): string => {
  const answered = questions.filter(({ progress }) => progress === "answered").length;
  return `${count(answered, "répondue")} sur ${questions.length}`;
};

const numbersOf = (questions: readonly SeatQuestion[]): string => {
  const numbers = questions.map(({ number }) => String(number));
  const words = numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} et ${numbers.at(-1)}`;
  return `${numbers.length < 2 ? "la question" : "les questions"}${nbsp}${words}`;
};

/** What is about to be handed in, naming what is not answered. */
export function submissionNotice(questions: readonly SeatQuestion[]): readonly string[] {
  const of = (progress: SeatQuestion["progress"]) => questions.filter((one) => one.progress === progress);
  const [none, partial] = [of("none"), of("partial")];
  const flagged = questions.filter((one) => one.flagged);
  return [
    ...(none.length > 0 ? [`Sans réponse${nbsp}: ${numbersOf(none)}.`] : []),
    ...(partial.length > 0 ? [`Réponse incomplète${nbsp}: ${numbersOf(partial)}.`] : []),
    ...(flagged.length > 0
      ? [`${flagged.length > 1 ? "Marquées" : "Marquée"} à revoir${nbsp}: ${numbersOf(flagged)}.`]
      : []),
    ...(none.length + partial.length === 0 ? ["Toutes les questions ont une réponse."] : []),
  ];
}

/** Whole seconds left, never under 0. */
export const secondsLeft = (deadline: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(deadline) - now) / 1000));

/** « 24 min 05 s », « 45 s ». */
export function timeLeft(seconds: number): string {
  const rest = `${String(seconds % 60).padStart(seconds < 60 ? 1 : 2, "0")}${nbsp}s`;
  return seconds < 60 ? rest : `${Math.floor(seconds / 60)}${nbsp}min${nbsp}${rest}`;
}

/** Minutes at which those who do not see the clock are told. */
const told = [10, 5, 1] as const;

/** What is said aloud when the time left goes from one value to the next; nothing most of the time. */
export function timeAnnouncement(before: number, after: number): string | undefined {
  const passed = told.some((mark) => before > mark * 60 && after <= mark * 60);
  return passed && after > 0 ? `Il reste ${count(Math.ceil(after / 60), "minute")}.` : undefined;
}

/** The number of the question in the address, when there is such a question; the first one otherwise. */
export function questionAt(asked: number, questions: readonly SeatQuestion[]): SeatQuestion | undefined {
  return questions.find(({ number }) => number === asked) ?? questions[0];
}

interface Place {
  readonly pathname: string;
}

/** Whether a move leaves the sitting: from one question to the next, answers that wait for the network stay at hand. */
export const leavesSitting = (current: Place, next: Place): boolean => current.pathname !== next.pathname;
