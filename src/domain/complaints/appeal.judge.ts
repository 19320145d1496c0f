import type { DecisionAct } from "../schemes/grounds.model.ts";
import { statedGrounds } from "../schemes/statedGrounds.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { AppealDecided, AppealNotified, AppealOutcome, ContestedKind, StayDecided } from "./appeal.events.ts";
import { appealCheck, mayDecide } from "./appeal.file.ts";
import type {
  AppealCommand,
  AppealFacts,
  AppealRefusal,
  AppealState,
  DecideAppeal,
  LodgedAppeal,
  NotifyAppeal,
} from "./appeal.model.ts";

type Result<E> = Decision<E, AppealRefusal>;
type In<S extends AppealState["status"]> = Extract<AppealState, { status: S }>;

const acts: Readonly<Record<AppealOutcome, DecisionAct>> = {
  upheld: "uphold_appeal",
  partly: "uphold_appeal_partly",
  rejected: "reject_appeal",
  inadmissible: "dismiss_appeal",
};

/** Decided by the person it was given to, who is still not involved, on grounds of the scheme (R-CMP-5, R-DEC-3). */
export function decideAppeal(command: DecideAppeal, state: In<"assigned">, facts: AppealFacts): Result<AppealDecided> {
  const { by, at, outcome } = command;
  const on = dayOf(at);
  const { decider } = state.assigned;
  if (decider !== by) return refuse({ code: "appeal/decided-by-another", decider });
  const person = facts.people.find(({ personId }) => personId === by);
  if (person === undefined) return refuse({ code: "appeal/person-unknown" });
  if (!mayDecide(person, facts, on)) return refuse({ code: "appeal/not-a-decision-maker" });
  const check = appealCheck(person, facts, on);
  if (!check.eligible) return refuse({ code: "appeal/involved", personId: by, reasons: check.reasons });
  const refusal = notAnswered(command, state);
  if (refusal !== null) return refuse(refusal);
  const stated = statedGrounds(command.grounds, acts[outcome], facts.grounds);
  if (!stated.ok) return refuse(stated.refusal);
  const answers = command.answers.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
  const annuls = outcome === "upheld" || (outcome === "partly" && command.annuls);
  return accept({ type: "AppealDecided", by, at, outcome, grounds: stated.grounds, answers, annuls, check });
}

/** What has effects that can wait; a refusal has none. */
const stayable: readonly ContestedKind[] = ["suspension", "withdrawal", "complementary-audit"];

export const isStayable = ({ filed }: Pick<LodgedAppeal, "filed">): boolean =>
  !filed.late && stayable.includes(filed.contested.kind);

/** Decided once, with a reason, by who decides the appeal: nothing is suspended otherwise (R-CMP-5). */
export function decideStay(
  command: Extract<AppealCommand, { type: "DecideStay" }>,
  state: In<"assigned">,
  facts: AppealFacts,
): Result<StayDecided> {
  const { by, at, suspensive, reason } = command;
  const { decider } = state.assigned;
  if (decider !== by) return refuse({ code: "appeal/decided-by-another", decider });
  const person = facts.people.find(({ personId }) => personId === by);
  if (person === undefined) return refuse({ code: "appeal/person-unknown" });
  const check = appealCheck(person, facts, dayOf(at));
  if (!check.eligible) return refuse({ code: "appeal/involved", personId: by, reasons: check.reasons });
  if (!isStayable(state)) return refuse({ code: "appeal/nothing-to-stay" });
  if (state.stay !== null) return refuse({ code: "appeal/stay-decided" });
  if (reason === null) return refuse({ code: "appeal/reason-missing" });
  return accept({ type: "StayDecided", by, at, suspensive, reason });
}

/** A late appeal can only be inadmissible; otherwise what is not upheld is answered argument by argument (APP-03). */
function notAnswered({ outcome, answers }: DecideAppeal, { filed }: In<"assigned">): AppealRefusal | null {
  if (filed.late) return outcome === "inadmissible" ? null : { code: "appeal/late-is-inadmissible" };
  if (outcome === "upheld" || outcome === "inadmissible") return null;
  const answered = (id: string) => answers.some((one) => one.id === id && one.text !== null);
  const count = filed.arguments.filter(({ id }) => !answered(id)).length;
  return count === 0 ? null : { code: "appeal/answer-missing", count };
}

/** By a registered letter, which proves the date (R-NOT-1). */
export function notifyAppeal(command: NotifyAppeal, { decided }: In<"decided">): Result<AppealNotified> {
  const { by, at, notifiedOn, channel, reference } = command;
  const [from, until] = [dayOf(decided.at), dayOf(at)];
  if (notifiedOn < from || notifiedOn > until) return refuse({ code: "appeal/notification-date-wrong", from, until });
  if (channel !== "registered-letter" || reference === null) return refuse({ code: "appeal/channel-without-proof" });
  return accept({ type: "AppealNotified", by, at, notifiedOn, channel, reference });
}
