import type { AttemptCommand, RunningAttempt } from "../../domain/quizzes/attempt.model.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { attemptStream } from "./attempt.stream.ts";
import { markFor } from "./quizKey.ts";

interface OnAttempt {
  readonly attemptId: string;
}

/** An act of the person on their own sheet; for anybody else it does not exist. */
const onAttempt =
  <I extends OnAttempt>(
    asCommand: (input: I) => Untimed<AttemptCommand>,
    markTo: (work: Work, state: RunningAttempt) => ReturnType<typeof markFor> | null = () => null,
  ): UseCase<I, { id: string; at: string }> =>
  async (work, input) => {
    const attempt = await work.load(attemptStream, input.attemptId);
    const { state } = attempt;
    if (state.status === "none" || state.personId !== work.actor.id) return refused({ code: "access/not-found" });
    const denied = work.refusedAccess("quiz.sit", { organisationId: state.organisationId });
    if (denied !== null) return refused(denied);
    const mark = state.status === "running" ? await markTo(work, state) : null;
    const refusal = work.decide(attempt, asCommand(input), { start: null, mark });
    return refusal === null ? done({ id: input.attemptId, at: work.at }) : refused(refusal);
  };

/** Keeps the answer to one question, by the places of the options on the screen. */
export const answerQuestion = onAttempt<OnAttempt & { readonly question: string; readonly places: readonly number[] }>(
  ({ question, places }) => ({ type: "AnswerQuestion", question, places }),
);

/** Puts a mark on a question, or takes it off. */
export const flagQuestion = onAttempt<OnAttempt & { readonly question: string; readonly flagged: boolean }>(
  ({ question, flagged }) => ({ type: "FlagQuestion", question, flagged }),
);

/** Notes that the window of the sheet was out of sight. */
export const noteFocusLost = onAttempt<OnAttempt & { readonly seconds: number }>(({ seconds }) => ({
  type: "NoteFocusLost",
  seconds,
}));

/** Hands the sheet in; it is marked at once. */
export const submitAttempt = onAttempt<OnAttempt>(
  () => ({ type: "SubmitAttempt" }),
  ({ ports }, state) => markFor(ports, state),
);
