import { dayOf } from "../shared/calendar.ts";
import { type Decider, type Decision, refuse } from "../shared/decider.ts";
import { annulOnAppeal } from "./habilitation.appeal.ts";
import type { HabilitationEvent } from "./habilitation.events.ts";
import { evolve } from "./habilitation.evolve.ts";
import { extend, grant, recordRegistrationEnd, renew, terminate } from "./habilitation.life.ts";
import type {
  GrantHabilitation,
  HabilitationCommand,
  HabilitationFacts,
  HabilitationRefusal,
} from "./habilitation.model.ts";
import { notifyGrievances, notifySanction, recordObservations } from "./habilitation.procedure.ts";
import { changeScope } from "./habilitation.scope.ts";
import type { Granted, HabilitationState, HabilitationStatus } from "./habilitation.state.ts";
import { endStay, staySanction } from "./habilitation.stay.ts";
import { lift, refuseLift, suspend } from "./habilitation.suspension.ts";
import { withdraw } from "./habilitation.withdrawal.ts";
import { openSuspension, statusOn } from "./periods.ts";
import { decideProcedure } from "./procedure.decide.ts";

type Result = Decision<HabilitationEvent, HabilitationRefusal>;

const procedure = [
  ...(["IssueGrievances", "NotifyGrievances", "RecordObservations", "AnswerGrievance", "DropGrievance"] as const),
  ...(["CloseGrievances", "RecordSanctionNotification"] as const),
] as const;
const correcting = ["RecordHearing", "FileCorrection", "VerifyCorrection", "ProveRemoval", "TellPeople"] as const;
const onAppeal = ["AnnulOnAppeal", "StaySanction", "EndStay"] as const;
const over = ["RecordSanctionNotification", "ProveRemoval", "TellPeople", ...onAppeal] as const;

/** What an habilitation accepts, by its status on the day of the act; only an appeal reinstates a withdrawn one (R-WIT-1). */
export const habilitationAccepts = {
  none: ["GrantHabilitation"],
  active: [
    ...procedure,
    "Suspend",
    "Withdraw",
    "Renew",
    "Extend",
    "Terminate",
    "TellPeople",
    "RecordRegistrationEnd",
    "ChangeScope",
    ...onAppeal,
  ],
  suspended: [
    ...procedure,
    ...correcting,
    "Lift",
    "RefuseLift",
    "Withdraw",
    "Terminate",
    "RecordRegistrationEnd",
    "ChangeScope",
    ...onAppeal,
  ],
  withdrawn: over,
  expired: over,
  terminated: over,
  ended: over,
} as const satisfies Record<HabilitationStatus | "none", readonly HabilitationCommand["type"][]>;

/** The rules of an habilitation, from the signed agreement to its end (R-SUS, R-WIT, R-REN, R-EFF). */
export const habilitationDecider: Decider<
  HabilitationCommand,
  HabilitationState,
  HabilitationEvent,
  HabilitationRefusal,
  HabilitationFacts
> = { initial: { status: "none" }, decide, evolve };

function decide(command: HabilitationCommand, state: HabilitationState, facts: HabilitationFacts): Result {
  const status = state.status === "none" ? "none" : statusForActs(state, command);
  const accepted: readonly HabilitationCommand["type"][] = habilitationAccepts[status];
  const notNow = refuse({ code: "habilitation/not-now", status });
  if (!accepted.includes(command.type)) return notNow;
  if (command.type === "GrantHabilitation") return state.status === "none" ? grant(command, facts) : notNow;
  return state.status === "none" ? notNow : decideGranted(command, state, facts);
}

/** The status of the day, where a sanction already decided counts before its first day. */
function statusForActs(state: Granted, { at }: HabilitationCommand): HabilitationStatus {
  const status = statusOn(state, dayOf(at)) ?? "active";
  if (state.withdrawal !== null && (status === "active" || status === "suspended")) return "withdrawn";
  return status === "active" && openSuspension(state) !== null ? "suspended" : status;
}

function decideGranted(
  command: Exclude<HabilitationCommand, GrantHabilitation>,
  state: Granted,
  facts: HabilitationFacts,
): Result {
  switch (command.type) {
    case "RecordRegistrationEnd":
      return recordRegistrationEnd(command, state);
    case "NotifyGrievances":
      return notifyGrievances(command, state, facts);
    case "RecordObservations":
      return recordObservations(command, state);
    case "Suspend":
      return suspend(command, state, facts);
    case "Lift":
      return lift(command, state, facts);
    case "RefuseLift":
      return refuseLift(command, state, facts);
    case "Withdraw":
      return withdraw(command, state, facts);
    case "RecordSanctionNotification":
      return notifySanction(command, state, facts);
    case "Renew":
      return renew(command, state, facts);
    case "Extend":
      return extend(command, state, facts);
    case "Terminate":
      return terminate(command, state, facts);
    case "ChangeScope":
      return changeScope(command, state, facts);
    case "AnnulOnAppeal":
      return annulOnAppeal(command, state);
    case "StaySanction":
      return staySanction(command, state);
    case "EndStay":
      return endStay(command, state);
    default:
      return decideProcedure(command, state, facts);
  }
}
