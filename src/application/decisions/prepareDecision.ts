import { holdsFunction } from "../../domain/access/permissions.ts";
import type { DecisionOutcome, NotificationChannel } from "../../domain/decisions/decision.events.ts";
import type { JudgedItem } from "../../domain/decisions/decision.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { explained, forDecision, notOpen, onDecision } from "./forDecision.ts";

type Of<T> = T & { readonly dossierId: string };

const written = (work: Work, text: string): string | null => (text === "" ? null : work.content(text));

/** Reviews the complete file before the decision, and proposes (R-AUD-10, R-DEC-1). */
export const reviewFile = onDecision<
  Of<{
    readonly judged: readonly { readonly item: JudgedItem; readonly result: "ok" | "not-ok" }[];
    readonly proposal: DecisionOutcome;
    readonly opinion: string;
  }>
>("decision.review", ({ judged, proposal, opinion }, work) => ({
  type: "RecordReview",
  judged,
  proposal,
  opinion: written(work, opinion),
}));

/** Asks somebody who worked on the file what is missing to decide. */
export const askQuestion: UseCase<Of<{ readonly to: string; readonly text: string }>, { id: string }> = async (
  work,
  { dossierId, to, text },
) => {
  const found = await forDecision(work, "decision.take", dossierId);
  if (!found.ok) return found;
  const closed = notOpen(found);
  if (closed !== null) return refused(closed);
  const answers = holdsFunction(await work.ports.people.actor(to), "decision.answer") === null;
  if (!answers) return refused({ code: "decision/nobody-to-ask" });
  const questionId = work.ports.ids.next();
  const command = { type: "AskQuestion", questionId, to, text: written(work, text) } as const;
  const refusal = work.decide(found.decision, command, found.facts);
  return refusal === null ? done({ id: questionId }) : refused(await explained(work, found, refusal));
};

/** Answers a question of the decision maker. */
export const answerQuestion = onDecision<Of<{ readonly questionId: string; readonly text: string }>>(
  "decision.answer",
  ({ questionId, text }, work) => ({ type: "AnswerQuestion", questionId, text: written(work, text) }),
);

/** Gives up waiting for an answer. */
export const withdrawQuestion = onDecision<Of<{ readonly questionId: string }>>("decision.take", ({ questionId }) => ({
  type: "WithdrawQuestion",
  questionId,
}));

/** Leaves the file to others, for good. */
export const abstain = onDecision<Of<{ readonly reason: string }>>("decision.review", ({ reason }, work) => ({
  type: "Abstain",
  reason: written(work, reason),
}));

/** Notes when the organisation was told, which starts the delay of appeal (R-NOT-1). */
export const notifyDecision = onDecision<
  Of<{ readonly notifiedOn: string; readonly channel: NotificationChannel; readonly reference: string }>
>("decision.notify", ({ notifiedOn, channel, reference }) => ({
  type: "RecordNotification",
  notifiedOn: day(notifiedOn),
  channel,
  reference: reference === "" ? null : reference,
}));
