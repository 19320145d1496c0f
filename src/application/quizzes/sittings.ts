import { quizIsOpen } from "../../domain/journey/journey.ts";
import type { Member } from "../../domain/organisations/organisation.model.ts";
import type { FinishedAttempt, RunningAttempt } from "../../domain/quizzes/attempt.model.ts";
import type { PastAttempt } from "../../domain/quizzes/eligibility.ts";
import type { SittingState } from "../../domain/quizzes/sitting.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf, type Moment } from "../../domain/shared/calendar.ts";
import { journeyFacts } from "../journey/journeyFacts.ts";
import type { Ports } from "../ports/ports.ts";
import { attemptStream } from "./attempt.stream.ts";
import { closeAttempt } from "./closeOverdue.ts";

/** An attempt that began, with its identifier. */
export type BegunAttempt = (RunningAttempt | FinishedAttempt) & { readonly id: string };

/** The attempts of one person at the quiz of a dossier, in order; those whose time is over are closed first (R-QCM-4). */
export async function attemptsOf(
  ports: Ports,
  { attempts }: SittingState,
  at: Moment,
): Promise<readonly BegunAttempt[]> {
  return await Promise.all(attempts.map((id) => attemptOf(ports, id, at)));
}

/** One attempt that began; closed first when its time is over (R-QCM-4). */
export async function attemptOf(ports: Ports, id: string, at: Moment): Promise<BegunAttempt> {
  const { state } = await ports.states.load(attemptStream, id);
  if (state.status === "none") throw new Error(`The attempt ${id} was noted, but never began.`);
  return await closedWhenOver(ports, { ...state, id }, at);
}

/** An attempt just read; closed first when its time is over (R-QCM-4). */
export async function closedWhenOver(ports: Ports, attempt: BegunAttempt, at: Moment): Promise<BegunAttempt> {
  if (attempt.status !== "running" || at < attempt.closesAt) return attempt;
  await closeAttempt(ports, attempt.id, at);
  const { state } = await ports.states.load(attemptStream, attempt.id);
  return state.status === "none" ? attempt : { ...state, id: attempt.id };
}

/** What the rules on a new attempt need of the former ones. */
export const pastOf = (attempts: readonly BegunAttempt[]): readonly PastAttempt[] =>
  attempts.map((attempt) =>
    attempt.status === "running"
      ? { startedAt: attempt.startedAt, endedAt: null, passed: null }
      : { startedAt: attempt.startedAt, endedAt: attempt.endedAt, passed: attempt.score.passed },
  );

/** Those who sit the quiz: the members whose function the scheme names (R-QCM-5). */
export const sittersAmong = (members: readonly Member[], sits: readonly string[]): readonly string[] => [
  ...new Set(members.filter(({ role }) => sits.includes(role)).map(({ personId }) => personId)),
];

/** Whether the step of the quiz is open for a dossier (R-ORDER). */
export async function quizOpenFor(
  ports: Pick<Ports, "readings">,
  { dossierId, scheme, at }: { readonly dossierId: string; readonly scheme: Scheme; readonly at: Moment },
): Promise<boolean> {
  const [row] = await ports.readings.journeys.list({ ids: [dossierId], drafts: true });
  return row !== undefined && quizIsOpen(journeyFacts(row, scheme, dayOf(at)));
}
