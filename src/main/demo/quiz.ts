import type { UseCase } from "../../application/handle.ts";
import { done, refused } from "../../application/outcome.ts";
import { attemptStream } from "../../application/quizzes/attempt.stream.ts";
import { markFor } from "../../application/quizzes/quizKey.ts";
import { requestStartCode } from "../../application/quizzes/requestStartCode.ts";
import { startAttempt } from "../../application/quizzes/startAttempt.ts";
import type { KeyItem, PaperItem } from "../../domain/quizzes/paper.model.ts";
import { mailedCode } from "./mailedCode.ts";
import type { Player } from "./player.ts";

interface Sheet {
  readonly attemptId: string;
  /** How many questions are answered right. */
  readonly correct: number;
}

/** Where the right options stand on the sheet, or one that is wrong. */
function placesOf({ options }: PaperItem, key: KeyItem | undefined, right: boolean): readonly number[] {
  const wanted = options.filter((option) => key?.right.includes(option) === right);
  return (right ? wanted : wanted.slice(0, 1)).map((option) => options.indexOf(option) + 1);
}

/** Answers every question and hands the sheet in, in one act: as many acts as questions would outlast the time allowed. */
const sitWhole: UseCase<Sheet, { id: string }> = async (work, { attemptId, correct }) => {
  const attempt = await work.load(attemptStream, attemptId);
  const { state } = attempt;
  if (state.status !== "running") return refused({ code: "quiz/not-now", status: state.status });
  const mark = await markFor(work.ports, state);
  for (const [n, item] of state.paper.items.entries()) {
    const places = placesOf(item, mark.key[n], n < correct);
    const command = { type: "AnswerQuestion", question: item.question, places } as const;
    const refusal = work.decide(attempt, command, { start: null, mark: null });
    if (refusal !== null) return refused(refusal);
  }
  const refusal = work.decide(attempt, { type: "SubmitAttempt" }, { start: null, mark });
  return refusal === null ? done({ id: attemptId }) : refused(refusal);
};

/** A person sits the quiz of a dossier, with so many right answers; gives the identifier of the attempt. */
export async function playQuiz(
  player: Player,
  { dossierId, person, correct }: { readonly dossierId: string; readonly person: string; readonly correct: number },
): Promise<string> {
  await player.act(person, requestStartCode({ publicUrl: "" }), { dossierId });
  const { code } = await player.ask(person, mailedCode, {});
  const { id } = await player.act(person, startAttempt, { dossierId, code });
  await player.act(person, sitWhole, { attemptId: id, correct });
  return id;
}
