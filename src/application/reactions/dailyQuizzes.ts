import { addDays, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, nbsp } from "../../domain/shared/french.ts";
import type { FailedAttempt } from "../ports/quizzes.readings.ts";
import { sittingId, sittingStream } from "../quizzes/sitting.stream.ts";
import { attemptsOf, pastOf, quizOpenFor } from "../quizzes/sittings.ts";
import { standingOf } from "../quizzes/standing.ts";
import type { DailyTask } from "./daily.ts";
import { onePage } from "./onePage.ts";
import { quizCase, sendAbout } from "./quizMails.ts";
import type { Tools } from "./tools.ts";

/** Tells a person, on the first day of a new attempt, that they may sit the quiz again; nobody who passed it meanwhile (M-403, R-QCM-5). */
export const announceAttempts: DailyTask = {
  name: "announceAttempts",
  async run(day, tools, after) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const delays = new Set(schemes.map(({ rulebook }) => rulebook.quiz.daysBetweenAttempts));
    const ended = [...delays].map((days) => addDays(day, -days));
    return await onePage(after, {
      read: (page) => tools.ports.readings.quizzes.failedOn(ended, page),
      key: ({ key }) => key,
      act: (failed) => announce(failed, { tools, day }),
    });
  },
};

async function announce(
  { dossierId, personId, endedOn }: FailedAttempt,
  { tools, day }: { readonly tools: Tools; readonly day: Day },
): Promise<void> {
  const { ports, at } = tools;
  const about = await quizCase(tools, { dossierId, personId });
  if (about === null || about.scheme.rulebook.quiz.daysBetweenAttempts !== daysBetween(endedOn, day)) return;
  const { state } = await ports.states.load(sittingStream, sittingId(dossierId, personId));
  const history = { attempts: pastOf(await attemptsOf(ports, state, at)), reopened: state.reopened };
  const open = await quizOpenFor(ports, { dossierId, scheme: about.scheme, at });
  const { status, left } = standingOf(history, about.scheme.rulebook.quiz, { open, at });
  if (status !== "possible") return;
  const after =
    left === null || left === 0
      ? "C’est la dernière prévue."
      : `Il en restera ${counted(left, "autre", "autres")} ensuite.`;
  await sendAbout(about, tools, {
    code: "M-403",
    wordsFor: () => ({
      paragraphs: [
        `Vous pouvez passer à nouveau le QCM du dossier ${about.number}, dès aujourd’hui. ${after}`,
        `Le résultat par thème de la tentative précédente dit ce qui est à revoir${nbsp}; relisez d’abord ces parties du règlement.`,
      ],
      button: "Passer le QCM",
    }),
  });
}
