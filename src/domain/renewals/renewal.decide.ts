import { addMonths, dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { RenewalEvent } from "./renewal.events.ts";
import { evolve } from "./renewal.evolve.ts";
import { examine, file, rate, sendBack } from "./renewal.file.ts";
import { concludeExtension, decideExtension, decideRenewal, notify } from "./renewal.judge.ts";
import type {
  CloseRenewal,
  ConcludeRenewal,
  OpenedRenewal,
  OpenRenewal,
  RenewalCommand,
  RenewalFacts,
  RenewalRefusal,
  RenewalState,
} from "./renewal.model.ts";

type Result = Decision<RenewalEvent, RenewalRefusal>;

const extending = ["DecideExtension", "ConcludeExtension"] as const;

/** What a renewal accepts, by its status. */
export const renewalAccepts = {
  none: ["OpenRenewal"],
  open: ["FileRenewal", "CloseRenewal"],
  filed: ["ReturnRenewal", "RateRenewalPoint", "ExamineRenewal", ...extending, "CloseRenewal"],
  returned: ["FileRenewal", "RateRenewalPoint", "ConcludeExtension", "CloseRenewal"],
  examined: ["ReturnRenewal", "DecideRenewal", ...extending, "CloseRenewal"],
  granted: ["NotifyRenewal", "ConcludeExtension", "ConcludeRenewal", "CloseRenewal"],
  refused: ["NotifyRenewal", "ReopenRenewal"],
  concluded: ["NotifyRenewal"],
  closed: [],
} as const satisfies Record<RenewalState["status"], readonly RenewalCommand["type"][]>;

/** The rules of a renewal: opened before the expiry, filed, verified, decided, then signed (R-REN-1 to R-REN-3). */
export const renewal: Decider<RenewalCommand, RenewalState, RenewalEvent, RenewalRefusal, RenewalFacts> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    const accepted: readonly RenewalCommand["type"][] = renewalAccepts[state.status];
    if (!accepted.includes(command.type)) return refuse({ code: "renewal/not-now", status: state.status });
    if (command.type === "OpenRenewal") return open(command, facts);
    return state.status === "none"
      ? refuse({ code: "renewal/not-now", status: "none" })
      : decideOpened(command, state, facts);
  },
  evolve,
};

function decideOpened(
  command: Exclude<RenewalCommand, OpenRenewal>,
  state: OpenedRenewal,
  facts: RenewalFacts,
): Result {
  switch (command.type) {
    case "FileRenewal":
      return file(command, state, facts);
    case "ReturnRenewal":
      return sendBack(command, state, facts);
    case "RateRenewalPoint":
      return rate(command, state);
    case "ExamineRenewal":
      return examine(command, state, facts);
    case "DecideRenewal":
      return decideRenewal(command, state, facts);
    case "NotifyRenewal":
      return notify(command, state);
    case "ReopenRenewal":
      return accept({ type: "RenewalReopened", by: command.by, at: command.at, appealId: command.appealId });
    case "DecideExtension":
      return decideExtension(command, state, facts);
    case "ConcludeExtension":
      return concludeExtension(command, state);
    case "ConcludeRenewal":
      return conclude(command);
    case "CloseRenewal":
      return close(command, facts);
    default:
      return unreachable(command);
  }
}

/** Not before its months, and only what would otherwise expire: what ends for another reason is not renewed (R-REN-1, R-CERT-1). */
function open(command: OpenRenewal, { asked, audited, habilitation, rules }: RenewalFacts): Result {
  const { expiresOn } = command;
  const { renewalOpensMonthsBefore, renewalFileMonthsBefore } = rules.habilitation;
  const from = addMonths(expiresOn, -renewalOpensMonthsBefore);
  if (dayOf(command.at) < from) return refuse({ code: "renewal/too-early", from });
  const { endsOn, expires } = habilitation;
  if (!expires || endsOn <= dayOf(command.at)) return refuse({ code: "renewal/not-renewable", endsOn });
  const fileBy = addMonths(expiresOn, -renewalFileMonthsBefore);
  return accept({ ...command, ...asked, type: "RenewalOpened", fileBy, audited });
}

const conclude = ({ by, at, from, expiresOn }: ConcludeRenewal): Result =>
  accept({ type: "RenewalConcluded", by, at, from, expiresOn });

function close({ by, at }: CloseRenewal, { habilitation: { endsOn } }: RenewalFacts): Result {
  if (endsOn > dayOf(at)) return refuse({ code: "renewal/habilitation-runs" });
  return accept({ type: "RenewalClosed", by, at, endedOn: endsOn });
}
