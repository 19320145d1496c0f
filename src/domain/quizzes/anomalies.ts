import type { AlertRules } from "../schemes/questions.model.ts";
import { type Moment, millisecondsBetween } from "../shared/calendar.ts";

/** A finished attempt as it was answered. */
export interface SatSheet {
  readonly attemptId: string;
  readonly startedAt: Moment;
  readonly endedAt: Moment;
  readonly sat: readonly SatQuestion[];
}

export interface SatQuestion {
  readonly question: string;
  readonly version: number;
  readonly chosen: readonly string[];
  readonly isRight: boolean;
}

/** Answered much faster than one reads. */
export interface FastAlert {
  readonly alert: "fast";
  readonly seconds: number;
  /** Questions answered. */
  readonly questions: number;
  /** Truncated. */
  readonly secondsPerQuestion: number;
}

/** Wrong in the same way as another attempt: what two people who know differently rarely are. */
export interface AlikeAlert {
  readonly alert: "alike";
  readonly attemptId: string;
  /** Questions that both papers have, in the same version. */
  readonly common: number;
  /** Those answered by the same options. */
  readonly identical: number;
  /** Those answered by the same wrong options. */
  readonly sameMistakes: number;
}

/** Something to look at in an attempt, with its facts; a person judges, nothing follows by itself (R-QCM-7). */
export type Alert = FastAlert | AlikeAlert;

/** What deserves a look in an attempt, beside others of the same scheme. */
export const alertsOf = (sheet: SatSheet, others: readonly SatSheet[], rules: AlertRules): readonly Alert[] => [
  ...fast(sheet, rules),
  ...others
    .filter((other) => other.attemptId !== sheet.attemptId && near(sheet, other, rules))
    .map((other) => likeness(sheet, other))
    .filter(({ common, sameMistakes }) => common >= rules.commonQuestions && sameMistakes >= rules.sameMistakes)
    .toSorted((one, other) => other.sameMistakes - one.sameMistakes || (one.attemptId < other.attemptId ? -1 : 1)),
];

const dayInMilliseconds = 86_400_000;

const near = (sheet: SatSheet, other: SatSheet, { withinDays }: AlertRules): boolean =>
  Math.abs(millisecondsBetween(sheet.endedAt, other.endedAt)) <= withinDays * dayInMilliseconds;

function fast({ startedAt, endedAt, sat }: SatSheet, rules: AlertRules): readonly FastAlert[] {
  const questions = sat.filter(({ chosen }) => chosen.length > 0).length;
  const seconds = Math.floor(millisecondsBetween(startedAt, endedAt) / 1000);
  if (questions === 0 || seconds >= questions * rules.secondsPerQuestion) return [];
  return [{ alert: "fast", seconds, questions, secondsPerQuestion: Math.floor(seconds / questions) }];
}

function likeness(sheet: SatSheet, other: SatSheet): AlikeAlert {
  const theirs = new Map(other.sat.map((one) => [`${one.question} ${one.version}`, one]));
  const pairs = sheet.sat.flatMap((mine) => {
    const same = theirs.get(`${mine.question} ${mine.version}`);
    return same === undefined ? [] : [{ mine, same }];
  });
  const identical = pairs.filter(({ mine, same }) => mine.chosen.length > 0 && sameChoice(mine.chosen, same.chosen));
  const mistakes = identical.filter(({ mine }) => !mine.isRight).length;
  const { attemptId } = other;
  return { alert: "alike", attemptId, common: pairs.length, identical: identical.length, sameMistakes: mistakes };
}

const sameChoice = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((option) => other.includes(option));
