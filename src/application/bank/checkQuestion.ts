import type { QuestionCommand } from "../../domain/bank/question.model.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { questionId, questionStream } from "./question.stream.ts";

interface OfBank {
  readonly scheme: string;
  readonly code: string;
}

type Reasoned = OfBank & { readonly reason: string };

/** An act on a question of the bank; a reason is kept outside the log. */
const onQuestion =
  <I extends OfBank>(
    asCommand: (kept: (text: string) => string, input: I) => Untimed<QuestionCommand>,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const loaded = await work.load(questionStream, questionId(input.scheme, input.code));
    if (loaded.state.status === "none") return refused({ code: "access/not-found" });
    const refusal = work.decide(
      loaded,
      asCommand((text) => work.content(text), input),
      null,
    );
    return refusal === null ? done({ id: loaded.id }) : refused(refusal);
  };

const reasoned = (type: "ReturnQuestion" | "SuspendQuestion" | "ReinstateQuestion" | "RetireQuestion") =>
  onQuestion<Reasoned>((kept, { reason }) => ({ type, reason: kept(reason) }));

/** Gives the version being written to somebody else to check. */
export const submitQuestion = onQuestion<OfBank>(() => ({ type: "SubmitQuestion" }));
/** Puts a checked version to use (R-QCM-3). */
export const approveQuestion = onQuestion<OfBank>(() => ({ type: "ApproveQuestion" }));
export const returnQuestion = reasoned("ReturnQuestion");
export const suspendQuestion = reasoned("SuspendQuestion");
export const reinstateQuestion = reasoned("ReinstateQuestion");
export const retireQuestion = reasoned("RetireQuestion");
