import { flagsOf, percentOf } from "../../domain/bank/flags.ts";
import { type ItemStatistics, itemStatistics, measuredFrom, toldBy } from "../../domain/bank/statistics.ts";
import type { QuizBlueprint } from "../../domain/schemes/questions.model.ts";
import { addDays, addMonths, startOf } from "../../domain/shared/calendar.ts";
import { done } from "../outcome.ts";
import type { BankRow } from "../ports/bank.readings.ts";
import type { Asking } from "../query.ts";

/** How the questions in service have served: each in the version that papers are drawn with today, and the test as a whole. */
export const readStatistics = async ({ ports, today }: Asking, { scheme: id }: { readonly scheme: string }) => {
  const { quiz } = (await ports.schemes.inForce(id, today)).scheme;
  const since = addMonths(today, -quiz.quality.withinMonths);
  const [sheets, rows] = await Promise.all([
    ports.readings.quizzes.finishedBetween(id, startOf(since), startOf(addDays(today, 1))),
    ports.readings.bank.list({ scheme: id }),
  ]);
  const papers = sheets.map(({ sat }) =>
    sat.map(({ question, version, chosen, isRight }) => ({ question: nameOf(question, version), chosen, isRight })),
  );
  const served = new Map(itemStatistics(papers).map((one) => [one.question, one]));
  const test = measuredFrom(papers, quiz.quality.minimumUses);
  return done({
    ...{ since, papers: papers.length, minimumUses: quiz.quality.minimumUses },
    exposureLimitPercent: quiz.exposureLimitPercent,
    test: test === null ? null : { ...test, questions: papers[0]?.length ?? 0 },
    questions: rows.flatMap((row) => {
      const statistics = served.get(nameOf(row.code, row.usedVersion ?? 0));
      return statistics === undefined ? [] : [servedAs(row, statistics, quiz)];
    }),
  });
};

const nameOf = (code: string, version: number): string => `${code} v${version}`;

function servedAs({ code, status, used, usedVersion }: BankRow, served: ItemStatistics, quiz: QuizBlueprint) {
  const options = used?.options ?? [];
  const offered = {
    options: options.map((option) => option.id),
    right: options.filter(({ correct }) => correct).map((option) => option.id),
  };
  const { difficulty, exposure, uses, choices } = served;
  const told = toldBy(served, quiz.quality.minimumUses);
  return {
    ...{ code, status, uses, version: usedVersion ?? 0, text: used?.text ?? "" },
    rightPercent: percentOf(difficulty),
    discriminationPercent: told === null ? null : percentOf(told),
    exposurePercent: percentOf(exposure),
    choices: options.map((option) => ({ ...option, times: choices[option.id] ?? 0 })),
    flags: flagsOf(served, offered, { ...quiz.quality, exposureLimitPercent: quiz.exposureLimitPercent }),
  };
}
