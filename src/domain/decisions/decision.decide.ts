import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { DecisionEvent } from "./decision.events.ts";
import type {
  AnnulPoints,
  Decided,
  DecisionCommand,
  DecisionFacts,
  DecisionRefusal,
  DecisionState,
  RecordNotification,
  ReopenDecision,
  ReopenLapsed,
  Reviewed,
  Waiting,
} from "./decision.model.ts";
import { abstain, answerQuestion, askQuestion, questionsAfter, withdrawQuestion } from "./decision.questions.ts";
import { declineRefusal, notify, recordReview, takeDecision } from "./decision.take.ts";

type Result = Decision<DecisionEvent, DecisionRefusal>;

const open = [
  "RecordReview",
  "AskQuestion",
  "AnswerQuestion",
  "WithdrawQuestion",
  "Abstain",
  "DeclineRefusal",
  "TakeDecision",
] as const;

/** What each status of a decision accepts. */
export const decisionAccepts = {
  waiting: open,
  reviewed: open,
  granted: ["RecordNotification", "ReopenLapsed", "AnnulPoints"],
  refused: ["RecordNotification", "ReopenDecision"],
} as const satisfies Record<DecisionState["status"], readonly DecisionCommand["type"][]>;

/** The rules of the review of a file and of its decision (R-DEC-1 to R-DEC-3, R-AUD-10). */
export const decisionDecider: Decider<DecisionCommand, DecisionState, DecisionEvent, DecisionRefusal, DecisionFacts> = {
  initial: { status: "waiting", questions: [], abstained: [] },
  decide,
  evolve,
};

function decide(command: DecisionCommand, state: DecisionState, facts: DecisionFacts): Result {
  const accepted: readonly DecisionCommand["type"][] = decisionAccepts[state.status];
  const notNow = refuse({ code: "decision/not-now", status: state.status });
  if (!accepted.includes(command.type)) return notNow;
  if (state.status === "granted" || state.status === "refused") {
    return afterDecision(command, state) ?? notNow;
  }
  return isAfter(command) ? notNow : beforeDecision(command, state, facts);
}

type After = RecordNotification | ReopenDecision | ReopenLapsed | AnnulPoints;

const isAfter = (command: DecisionCommand): command is After =>
  ["RecordNotification", "ReopenDecision", "ReopenLapsed", "AnnulPoints"].includes(command.type);

/** What a decision accepts once taken; null for what comes before. */
function afterDecision(command: DecisionCommand, state: Decided): Result | null {
  if (!isAfter(command)) return null;
  if (command.type === "RecordNotification") return notify(command, state);
  const { by, at, appealId } = command;
  return accept({ type: command.type === "AnnulPoints" ? "PointsAnnulled" : "DecisionReopened", by, at, appealId });
}

function beforeDecision(
  command: Exclude<DecisionCommand, After>,
  state: Waiting | Reviewed,
  facts: DecisionFacts,
): Result {
  switch (command.type) {
    case "RecordReview":
      return recordReview(command, state, facts);
    case "AskQuestion":
      return askQuestion(command, state, facts);
    case "AnswerQuestion":
      return answerQuestion(command, state);
    case "WithdrawQuestion":
      return withdrawQuestion(command, state);
    case "Abstain":
      return abstain(command, state);
    case "DeclineRefusal":
      return declineRefusal(command, state, facts);
    case "TakeDecision":
      return takeDecision(command, state, facts);
    default:
      return unreachable(command);
  }
}

function evolve(state: DecisionState, event: DecisionEvent): DecisionState {
  if (state.status === "granted" || state.status === "refused") return afterwards(state, event);
  const { questions, abstained } = state;
  switch (event.type) {
    case "ReviewRecorded":
      return { status: "reviewed", questions, abstained, review: event };
    case "QuestionAsked":
    case "QuestionAnswered":
    case "QuestionWithdrawn":
      return { ...state, questions: questionsAfter(questions, event) };
    case "DeciderAbstained":
      return { ...state, abstained: [...abstained, event.by] };
    case "DecisionTaken": {
      const taken = { questions, abstained, decision: event, notification: null };
      return event.outcome === "grant"
        ? { ...taken, status: "granted", pointsAnnulledOn: null }
        : { ...taken, status: "refused" };
    }
    case "RefusalDeclined":
    case "DecisionNotified":
    case "DecisionReopened":
    case "PointsAnnulled":
      return state;
    default:
      return unreachable(event);
  }
}

function afterwards(state: Decided, event: DecisionEvent): DecisionState {
  if (event.type === "DecisionNotified") return { ...state, notification: event };
  if (event.type === "PointsAnnulled")
    return state.status === "granted" ? { ...state, pointsAnnulledOn: dayOf(event.at) } : state;
  if (event.type !== "DecisionReopened") return state;
  return { status: "waiting", questions: state.questions, abstained: state.abstained };
}

/** What is due after a decision: the appeal, from the day it is notified (R-CMP-5). */
export function decisionDeadlines(state: DecisionState): readonly Deadline<"appeal">[] {
  if (state.status !== "granted" && state.status !== "refused") return [];
  if (state.notification === null || state.notification.appealUntil === null) return [];
  const { notifiedOn, appealUntil } = state.notification;
  const owner = heldBy("legal_representative");
  return [{ rule: "R-CMP-5", what: "appeal", dueOn: appealUntil, owner, explanation: { notifiedOn } }];
}
