import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addWorkingDays } from "../deadlines/workingDays.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { ChangeEvent } from "./change.events.ts";
import { evolve } from "./change.evolve.ts";
import { bringsMatrix, isDecidable, isDescribed, isLoss, scopeEffect } from "./change.kinds.ts";
import type {
  AcceptChange,
  ChangeCommand,
  ChangeFacts,
  ChangeRefusal,
  ChangeState,
  ChangeStatus,
  DeclareChange,
  ProposeChange,
} from "./change.model.ts";

type Result = Decision<ChangeEvent, ChangeRefusal>;
type Open = Exclude<ChangeState, { readonly status: "none" }>;

/** What a declared change accepts, by its status; silence accepts nothing (R-CHG-1). */
export const changeAccepts = {
  none: ["DeclareChange"],
  declared: ["SendBackChange", "ProposeChange", "AcceptChange", "RefuseChange", "WithdrawChange"],
  to_complete: ["CompleteChange", "RefuseChange", "WithdrawChange"],
  proposed: ["AcceptChange", "RefuseChange", "SendBackChange", "WithdrawChange"],
  accepted: [],
  refused: ["ReopenChange"],
  withdrawn: [],
} as const satisfies Record<ChangeStatus, readonly ChangeCommand["type"][]>;

/** The rules of a declared change (R-CHG-1, R-SCOPE-1). */
export const changeDecider: Decider<ChangeCommand, ChangeState, ChangeEvent, ChangeRefusal, ChangeFacts> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    const accepted: readonly ChangeCommand["type"][] = changeAccepts[state.status];
    const notNow = refuse({ code: "change/not-now", status: state.status });
    if (!accepted.includes(command.type)) return notNow;
    if (command.type === "DeclareChange") return declare(command, facts);
    return state.status === "none" ? notNow : follow(command, state, facts);
  },
  evolve,
};

const over: readonly ChangeFacts["habilitation"][] = ["withdrawn", "expired", "terminated", "ended"];

function declare(command: DeclareChange, { habilitation, rules }: ChangeFacts): Result {
  const { by, at, habilitationId, dossierId, organisationId, kind, happenedOn, text, files, item } = command;
  if (kind === "siren-changed") return refuse({ code: "change/new-application-needed" });
  if (over.includes(habilitation)) return refuse({ code: "change/habilitation-over", status: habilitation });
  if (text === null) return refuse({ code: "change/text-missing" });
  const today = dayOf(at);
  const effect = scopeEffect(kind);
  if (happenedOn > today && effect?.direction !== "add") return refuse({ code: "change/day-to-come", today });
  if (effect !== null && item === null) return refuse({ code: "change/item-missing", kind });
  if (bringsMatrix(kind) && files.length === 0) return refuse({ code: "change/matrix-missing" });
  return accept({
    ...{ type: "ChangeDeclared", by, at, habilitationId, dossierId, organisationId, kind, happenedOn, text, files },
    late: today > (isLoss(kind) ? happenedOn : lastDayOfDelay(happenedOn, rules.changes.declarationDays)),
    item: isDescribed(kind) ? item : null,
    reviewDueOn: reviewDue(command, { rules }),
  });
}

/** A loss is looked at the same day; the rest within the working days of the scheme. */
const reviewDue = ({ at, kind }: Pick<DeclareChange, "at" | "kind">, { rules }: Pick<ChangeFacts, "rules">) =>
  kind !== "siren-changed" && isLoss(kind) ? dayOf(at) : addWorkingDays(dayOf(at), rules.changes.reviewWorkingDays);

function follow(command: Exclude<ChangeCommand, DeclareChange>, state: Open, facts: ChangeFacts): Result {
  const { by, at } = command;
  switch (command.type) {
    case "SendBackChange":
      if (command.reason === null) return refuse({ code: "change/text-missing" });
      return accept({ type: "ChangeSentBack", by, at, reason: command.reason });
    case "CompleteChange": {
      const { text, files } = command;
      if (text === null) return refuse({ code: "change/text-missing" });
      const reviewDueOn = reviewDue({ at, kind: state.declared.kind }, facts);
      return accept({ type: "ChangeCompleted", by, at, text, files, reviewDueOn });
    }
    case "ProposeChange":
      return propose(command, state, facts);
    case "AcceptChange":
      return acceptChange(command, state, facts);
    case "RefuseChange":
      if (isLoss(state.declared.kind)) return refuse({ code: "change/loss-not-refused" });
      if (command.reason === null) return refuse({ code: "change/text-missing" });
      return accept({ type: "ChangeRefused", by, at, reason: command.reason });
    case "ReopenChange": {
      const reviewDueOn = reviewDue({ at, kind: state.declared.kind }, facts);
      return accept({ type: "ChangeReopened", by, at, appealId: command.appealId, reviewDueOn });
    }
    case "WithdrawChange":
      return accept({ type: "ChangeWithdrawn", by, at });
    default:
      return unreachable(command);
  }
}

/** A programme is proposed once an authorised person found it to cover every competence (R-PROG-2, R-IMP-4). */
function propose({ by, at, opinion, covered }: ProposeChange, { declared }: Open, facts: ChangeFacts): Result {
  if (scopeEffect(declared.kind) === null) return refuse({ code: "change/nothing-to-decide" });
  if (opinion === null) return refuse({ code: "change/text-missing" });
  if (!bringsMatrix(declared.kind)) return accept({ type: "ChangeProposed", by, at, opinion });
  const { checker, competences } = facts;
  if (!checker?.eligible) return refuse({ code: "change/checker-not-eligible", reasons: checker?.reasons ?? [] });
  const left = competences.filter((one) => !covered.includes(one));
  if (left.length > 0) return refuse({ code: "change/not-covered", competences: left });
  return accept({ type: "ChangeProposed", by, at, opinion, covered: competences });
}

/** What touches the scope is accepted by the decision on it and in no other way (R-SCOPE-1). */
function acceptChange({ by, at, reason, grounds }: AcceptChange, state: Open, { decidesScope }: ChangeFacts): Result {
  if (bringsMatrix(state.declared.kind) && !isDecidable(state.declared.kind, state.status))
    return refuse({ code: "change/coverage-unchecked" });
  if (scopeEffect(state.declared.kind) !== null && !decidesScope)
    return refuse({ code: "change/decided-on-the-scope" });
  if (reason === null) return refuse({ code: "change/text-missing" });
  const stated = grounds.flatMap(({ code, detail }) => (detail === null ? [] : [{ code, detail }]));
  return accept({ type: "ChangeAccepted", by, at, reason, grounds: stated });
}
