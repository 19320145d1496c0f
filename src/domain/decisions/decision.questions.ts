import { deciderRefusal } from "../access/impartiality.deciders.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { DeciderAbstained, QuestionAnswered, QuestionAsked, QuestionWithdrawn } from "./decision.events.ts";
import type {
  Abstain,
  AnswerQuestion,
  AskQuestion,
  DecisionFacts,
  DecisionRefusal,
  Question,
  Reviewed,
  Waiting,
  WithdrawQuestion,
} from "./decision.model.ts";

type Open = Waiting | Reviewed;
type QuestionEvent = QuestionAsked | QuestionAnswered | QuestionWithdrawn;
type Result<E> = Decision<E, DecisionRefusal>;

/** Somebody who could decide asks for what is missing to do so. */
export function askQuestion(command: AskQuestion, state: Open, facts: DecisionFacts): Result<QuestionAsked> {
  const { by, at, questionId, to, text } = command;
  if (text === null) return refuse({ code: "decision/question-empty" });
  const asked = { role: "decision_maker", on: dayOf(at) } as const;
  const impeded = deciderRefusal(facts.person, asked, { ...facts.file, abstained: state.abstained });
  return impeded === null ? accept({ type: "QuestionAsked", by, at, questionId, to, text }) : refuse(impeded);
}

/** Why a question cannot be answered or withdrawn any more, or null. */
function closed(questionId: string, { questions }: Open): DecisionRefusal | null {
  const question = questions.find((one) => one.questionId === questionId);
  if (question === undefined) return { code: "decision/question-unknown" };
  return question.status === "open" ? null : { code: "decision/question-closed" };
}

export function answerQuestion(command: AnswerQuestion, state: Open): Result<QuestionAnswered> {
  const { by, at, questionId, text } = command;
  const refusal = closed(questionId, state);
  if (refusal !== null) return refuse(refusal);
  if (text === null) return refuse({ code: "decision/question-empty" });
  return accept({ type: "QuestionAnswered", by, at, questionId, text });
}

export function withdrawQuestion(command: WithdrawQuestion, state: Open): Result<QuestionWithdrawn> {
  const { by, at, questionId } = command;
  const refusal = closed(questionId, state);
  return refusal === null ? accept({ type: "QuestionWithdrawn", by, at, questionId }) : refuse(refusal);
}

/** Who abstains says why, once, and decides no more on this file. */
export function abstain({ by, at, reason }: Abstain, { abstained }: Open): Result<DeciderAbstained> {
  if (abstained.includes(by)) return refuse({ code: "decision/abstained" });
  if (reason === null) return refuse({ code: "decision/reason-missing" });
  return accept({ type: "DeciderAbstained", by, at, reason });
}

/** The questions once this has happened. */
export function questionsAfter(questions: readonly Question[], event: QuestionEvent): readonly Question[] {
  switch (event.type) {
    case "QuestionAsked":
      return [...questions, { questionId: event.questionId, askedBy: event.by, to: event.to, status: "open" }];
    case "QuestionAnswered":
      return questions.map((one) => (one.questionId === event.questionId ? { ...one, status: "answered" } : one));
    case "QuestionWithdrawn":
      return questions.map((one) => (one.questionId === event.questionId ? { ...one, status: "withdrawn" } : one));
    default:
      return unreachable(event);
  }
}
