import type { KnownQuestion, QuestionAct } from "../../domain/bank/question.model.ts";
import { resemblancesAmong } from "../../domain/bank/similarity.ts";
import type { Wording } from "../../domain/bank/wording.model.ts";
import { done, refused } from "../outcome.ts";
import type { BankFilter, BankRow } from "../ports/bank.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { questionId, questionStream } from "./question.stream.ts";

/** The bank of a scheme: its questions as they stand, and what each theme counts of them beside what it should. */
export const readBank = async ({ ports, today }: Asking, filter: BankFilter) => {
  const { scheme } = await ports.schemes.inForce(filter.scheme, today);
  const [rows, all] = await Promise.all([
    ports.readings.bank.list(filter),
    ports.readings.bank.list({ scheme: filter.scheme }),
  ]);
  const people = await ports.people.named([...new Set(rows.flatMap(({ author }) => author ?? []))]);
  return done({
    title: scheme.certification.shortName,
    options: scheme.quiz.options,
    themes: scheme.quiz.themes.map(({ code, title, drawn, minimum, target }) => ({
      ...{ code, title, drawn, minimum, target },
      active: all.filter(({ status, wording }) => status === "active" && wording.theme === code).length,
    })),
    waiting: all.filter(({ submitted }) => submitted).length,
    questions: rows.map((row) => ({
      ...{ code: row.code, status: row.status, version: row.usedVersion, nextVersion: row.nextVersion },
      ...{ submitted: row.submitted, changedAt: row.changedAt },
      author: row.author === null ? null : (people.get(row.author)?.name ?? ""),
      ...{
        theme: row.wording.theme,
        kind: row.wording.kind,
        difficulty: row.wording.difficulty,
        text: row.wording.text,
      },
    })),
  });
};

interface Asked {
  readonly scheme: string;
  readonly code: string;
}

/** A question of the bank: its wording in use, the one being written, what resembles it, and all that was done to it. */
export const readQuestion = async ({ ports, today, actor }: Asking, { scheme, code }: Asked) => {
  const { state, position } = await ports.states.load(questionStream, questionId(scheme, code));
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { status, used, next, history } = state;
  const published = (await ports.schemes.inForce(scheme, today)).scheme.quiz;
  const hashes = [used?.content, next?.content, ...history.map(({ reason }) => reason)].flatMap((hash) => hash ?? []);
  const contents = await ports.contents.read<unknown>(hashes);
  const wordingOf = (hash: string | undefined) =>
    hash === undefined ? null : ((contents.get(hash) as Wording | undefined) ?? null);
  const [shown, others] = [wordingOf(next?.content ?? used?.content), await ports.readings.bank.list({ scheme })];
  return done({
    ...{ code, position, status, theme: shown?.theme ?? "", options: published.options },
    themes: published.themes.map((theme) => ({ code: theme.code, title: theme.title })),
    used: used === null ? null : { version: used.version, wording: wordingOf(used.content) },
    next: next === null ? null : { version: next.version, submitted: next.submitted, wording: wordingOf(next.content) },
    mine: next?.author === actor.id,
    resembles: shown === null ? [] : resemblances(shown, others, { code, percent: published.resemblancePercent }),
    history: await told(ports, history, contents),
  });
};

function resemblances(
  wording: Wording,
  others: readonly BankRow[],
  { code, percent }: { readonly code: string; readonly percent: number },
) {
  const known = others
    .filter((row) => row.code !== code && row.status !== "retired")
    .map((row) => ({ question: row, ...row.wording }));
  return resemblancesAmong(
    known,
    percent,
  )(wording).map(({ question, percent: nearness }) => ({
    ...{ code: question.code, percent: nearness, text: question.wording.text },
  }));
}

async function told({ people }: Ports, history: KnownQuestion["history"], contents: ReadonlyMap<string, unknown>) {
  const named = await people.named([...new Set(history.map(({ by }) => by))]);
  return history.map(({ act, by, at, version, reason }: QuestionAct) => ({
    ...{ act, at, version, by: named.get(by)?.name ?? null },
    reason: reason === null ? null : String(contents.get(reason) ?? ""),
  }));
}
