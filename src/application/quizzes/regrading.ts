import { attemptDecider } from "../../domain/quizzes/attempt.decide.ts";
import type { AttemptRegraded } from "../../domain/quizzes/attempt.events.ts";
import type { FinishedAttempt, MarkFacts } from "../../domain/quizzes/attempt.model.ts";
import { crossingOf, effectsOf, passIsUsed } from "../../domain/quizzes/neutralisation.decide.ts";
import type { Crossing, NeutralisationFacts } from "../../domain/quizzes/neutralisation.model.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import { markFor } from "./quizKey.ts";
import { attemptOf, type BegunAttempt } from "./sittings.ts";

/** A version of a question, in the bank of a scheme. */
export interface Faulty {
  readonly scheme: string;
  readonly question: string;
  readonly version: number;
}

/** A finished attempt, as it would be marked again. */
export interface Regrading {
  readonly id: string;
  readonly attempt: FinishedAttempt;
  readonly mark: MarkFacts;
  readonly regraded: AttemptRegraded;
  readonly crossing: Crossing;
}

/** What neutralising a question would change now, attempt by attempt; nothing is written. */
export interface Regradings {
  readonly list: readonly Regrading[];
  readonly facts: NeutralisationFacts;
}

const isFinished = (one: BegunAttempt): one is FinishedAttempt & { readonly id: string } => one.status !== "running";

/** Marks again, without writing anything, every attempt that has this version of the question. */
export async function regradingsOf(ports: Ports, faulty: Faulty, at: Moment): Promise<Regradings> {
  const { scheme, question, version } = faulty;
  const ids = await ports.readings.quizzes.having(scheme, question);
  const attempts = (await Promise.all(ids.map((id) => attemptOf(ports, id, at)))).filter(({ paper }) =>
    paper.items.some((item) => item.question === question && item.version === version),
  );
  const used = await usedPasses(ports, attempts);
  const list = (
    await Promise.all(attempts.filter(isFinished).map((one) => regradingOf(ports, one, { question, at, used })))
  ).flatMap((one) => one ?? []);
  const running = attempts.filter((one) => !isFinished(one)).length;
  const seen = list.map(({ id, attempt, regraded, crossing }) => [
    ...[id, attempt.score.points, regraded.score.points, crossing],
  ]);
  const fingerprint = ports.ids.sha256(JSON.stringify([faulty, seen]));
  return { list, facts: { effects: effectsOf(list.map(({ crossing }) => crossing)), fingerprint, running } };
}

/** The dossiers in which somebody already relied on a pass. */
async function usedPasses(ports: Ports, attempts: readonly BegunAttempt[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(attempts.map(({ dossierId }) => dossierId))];
  const rows = ids.length === 0 ? [] : await ports.readings.journeys.list({ ids, drafts: true });
  return new Set(rows.flatMap(({ id, decision }) => (passIsUsed(decision) ? [id] : [])));
}

async function regradingOf(
  ports: Ports,
  { id, ...attempt }: FinishedAttempt & { readonly id: string },
  given: { readonly question: string; readonly at: Moment; readonly used: ReadonlySet<string> },
): Promise<Regrading | null> {
  const mark = { ...(await markFor(ports, attempt)), passUsed: given.used.has(attempt.dossierId) };
  const command = { type: "RegradeAttempt", by: "", at: given.at, question: given.question, reason: "" } as const;
  const decision = attemptDecider.decide(command, attempt, { start: null, mark });
  const [regraded] = decision.accepted ? decision.events : [];
  if (regraded?.type !== "AttemptRegraded") return null;
  return { id, attempt, mark, regraded, crossing: crossingOf(attempt.score, regraded) };
}
