import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import { capture, giveElement, linkAudit, rate, submit } from "./surveillance.check.ts";
import { conclude } from "./surveillance.conclude.ts";
import type { SurveillanceEvent } from "./surveillance.events.ts";
import { evolve } from "./surveillance.evolve.ts";
import { decideFollowUp, fileCorrection, judgeCorrection } from "./surveillance.follow.ts";
import type {
  ConcludedState,
  OpenedState,
  OpenState,
  OpenSurveillance,
  SurveillanceCommand,
  SurveillanceFacts,
  SurveillanceRefusal,
  SurveillanceState,
  WidenSurveillance,
} from "./surveillance.model.ts";
import { isReduced, pointsOf } from "./surveillance.points.ts";

type Result = Decision<SurveillanceEvent, SurveillanceRefusal>;

const checking = [
  ...(["WidenSurveillance", "GiveElement", "SubmitElements", "RatePoint", "CapturePublication"] as const),
  ...(["LinkAudit", "ConcludeSurveillance", "SetAsideSurveillance"] as const),
] as const;
const following = ["FileGapCorrection", "JudgeGapCorrection", "DecideFollowUp"] as const;

/** What a surveillance accepts, by its status. */
export const surveillanceAccepts = {
  none: ["OpenSurveillance"],
  open: checking,
  concluded: following,
  "set-aside": [],
} as const satisfies Record<SurveillanceState["status"], readonly SurveillanceCommand["type"][]>;

/** The rules of a surveillance: opened by the calendar, checked point by point, concluded under two headings (R-SUR-1 to R-SUR-6). */
export const surveillance: Decider<
  SurveillanceCommand,
  SurveillanceState,
  SurveillanceEvent,
  SurveillanceRefusal,
  SurveillanceFacts
> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    const accepted: readonly SurveillanceCommand["type"][] = surveillanceAccepts[state.status];
    if (accepted.includes(command.type)) {
      if (command.type === "OpenSurveillance") return open(command, facts);
      if (state.status === "open") return decideOpen(command, state, facts);
      if (state.status === "concluded") return decideConcluded(command, state, facts);
    }
    return refuse({ code: "surveillance/not-now", status: state.status });
  },
  evolve,
};

const notNow = ({ status }: OpenedState): Result => refuse({ code: "surveillance/not-now", status });

function decideOpen(command: SurveillanceCommand, state: OpenState, facts: SurveillanceFacts): Result {
  switch (command.type) {
    case "WidenSurveillance":
      return widen(command, state, facts);
    case "GiveElement":
      return giveElement(command, state);
    case "SubmitElements":
      return submit(command, state);
    case "RatePoint":
      return rate(command, state);
    case "CapturePublication":
      return capture(command);
    case "LinkAudit":
      return linkAudit(command, state, facts);
    case "ConcludeSurveillance":
      return conclude(command, state, facts);
    case "SetAsideSurveillance":
      return facts.endedOn === null
        ? refuse({ code: "surveillance/habilitation-runs" })
        : accept({ type: "SurveillanceSetAside", by: command.by, at: command.at, endedOn: facts.endedOn });
    case "OpenSurveillance":
    case "FileGapCorrection":
    case "JudgeGapCorrection":
    case "DecideFollowUp":
      return notNow(state);
    default:
      return unreachable(command);
  }
}

function decideConcluded(command: SurveillanceCommand, state: ConcludedState, facts: SurveillanceFacts): Result {
  switch (command.type) {
    case "FileGapCorrection":
      return fileCorrection(command, state, facts);
    case "JudgeGapCorrection":
      return judgeCorrection(command, state);
    case "DecideFollowUp":
      return decideFollowUp(command, state);
    default:
      return notNow(state);
  }
}

/** Documentary or by audit as the scheme says; fewer points when no session was opened (R-SUR-4, R-SUR-6). */
function open(command: OpenSurveillance, facts: SurveillanceFacts): Result {
  const reduced = isReduced(facts);
  const points = pointsOf(command.surveillanceType, reduced, facts);
  return accept({ ...command, type: "SurveillanceOpened", mode: facts.content.mode, points, reduced });
}

function widen({ by, at }: WidenSurveillance, { opened, points }: OpenState, facts: SurveillanceFacts): Result {
  const all = pointsOf(opened.surveillanceType, false, facts);
  if (all.length === points.length) return refuse({ code: "surveillance/not-reduced" });
  if (facts.sessions === 0) return refuse({ code: "surveillance/no-session" });
  return accept({ type: "SurveillanceWidened", by, at, points: all });
}
