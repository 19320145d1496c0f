import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AppealEvent } from "./appeal.events.ts";
import { assignAppeal, completeAppeal, extendAppeal, fileAppeal } from "./appeal.file.ts";
import { decideAppeal, decideStay, notifyAppeal } from "./appeal.judge.ts";
import type {
  AppealCommand,
  AppealFacts,
  AppealRefusal,
  AppealState,
  AppealStatus,
  LodgedAppeal,
} from "./appeal.model.ts";

type Result = Decision<AppealEvent, AppealRefusal>;

/** What each status of an appeal accepts. */
export const appealAccepts = {
  none: ["FileAppeal"],
  filed: ["CompleteAppeal", "AssignAppeal", "ExtendAppeal"],
  assigned: ["CompleteAppeal", "AssignAppeal", "ExtendAppeal", "DecideStay", "DecideAppeal"],
  decided: ["NotifyAppeal"],
  notified: [],
} as const satisfies Record<AppealStatus, readonly AppealCommand["type"][]>;

/** The rules of an appeal, from its filing to its notification (R-CMP-4, R-CMP-5). */
export const appealDecider: Decider<AppealCommand, AppealState, AppealEvent, AppealRefusal, AppealFacts> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    const accepted: readonly AppealCommand["type"][] = appealAccepts[state.status];
    const notNow = refuse({ code: "appeal/not-now", status: state.status });
    if (!accepted.includes(command.type)) return notNow;
    if (command.type === "FileAppeal") return fileAppeal(command, facts);
    return state.status === "none" ? notNow : decideLodged(command, state, facts);
  },
  evolve,
};

function decideLodged(
  command: Exclude<AppealCommand, { type: "FileAppeal" }>,
  state: LodgedAppeal,
  facts: AppealFacts,
): Result {
  const notNow = refuse({ code: "appeal/not-now", status: state.status });
  switch (command.type) {
    case "CompleteAppeal":
      return completeAppeal(command);
    case "AssignAppeal":
      return assignAppeal(command, facts);
    case "ExtendAppeal":
      return extendAppeal(command, state, facts);
    case "DecideStay":
      return state.status === "assigned" ? decideStay(command, state, facts) : notNow;
    case "DecideAppeal":
      return state.status === "assigned" ? decideAppeal(command, state, facts) : notNow;
    case "NotifyAppeal":
      return state.status === "decided" ? notifyAppeal(command, state) : notNow;
    default:
      return unreachable(command);
  }
}

function evolve(state: AppealState, event: AppealEvent): AppealState {
  if (event.type === "AppealFiled") return { status: "filed", filed: event, decideBy: event.decideBy, extended: false };
  if (state.status === "none") return state;
  const { filed, decideBy, extended } = state;
  switch (event.type) {
    case "AppealCompleted":
      return state;
    case "AppealAssigned":
      return { status: "assigned", filed, decideBy, extended, assigned: event, stay: stayIn(state) };
    case "AppealExtended":
      return { ...state, decideBy: event.decideBy, extended: true };
    case "StayDecided":
      return state.status === "assigned" ? { ...state, stay: event } : state;
    case "AppealDecided":
      return state.status === "assigned" ? { ...state, status: "decided", decided: event } : state;
    case "AppealNotified":
      return state.status === "decided" ? { ...state, status: "notified", notified: event } : state;
    default:
      return unreachable(event);
  }
}

const stayIn = (state: LodgedAppeal) => (state.status === "filed" ? null : state.stay);

export type AppealDeadline = Deadline<"appeal-assignment" | "appeal-decision" | "appeal-notification">;

/** What is due on an appeal, as things stand (R-CMP-3, R-CMP-5). */
export function appealDeadlines(state: AppealState): readonly AppealDeadline[] {
  if (state.status === "none" || state.status === "notified") return [];
  const { filed, decideBy: dueOn } = state;
  const explanation = { number: filed.number, receivedOn: filed.receivedOn };
  const due = { rule: "R-CMP-5", dueOn, explanation } as const;
  switch (state.status) {
    case "filed":
      return [{ ...due, what: "appeal-assignment", owner: heldBy("quality_manager") }];
    case "assigned":
      return [{ ...due, what: "appeal-decision", owner: { kind: "person", personId: state.assigned.decider } }];
    case "decided":
      return [{ ...due, what: "appeal-notification", owner: { kind: "person", personId: state.assigned.handler } }];
    default:
      return unreachable(state);
  }
}
