import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addDays, type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { AppealAssigned, AppealCompleted, AppealExtended, AppealFiled } from "./appeal.events.ts";
import type { AppealCommand, AppealFacts, AppealRefusal, FileAppeal, LodgedAppeal } from "./appeal.model.ts";
import { type InvolvementCheck, involvementCheck, type ProposedPerson } from "./involvement.ts";

type Command<T extends AppealCommand["type"]> = Extract<AppealCommand, { type: T }>;
type Result<E> = Decision<E, AppealRefusal>;

/** An appeal is registered late too, and said to be late: it is then declared inadmissible (R-CMP-5). */
export function fileAppeal(command: FileAppeal, facts: AppealFacts): Result<AppealFiled> {
  const { receivedOn } = command;
  const { decision, previous, rules } = facts;
  if (decision === null) return refuse({ code: "appeal/nothing-to-contest" });
  if (previous !== null) return refuse({ code: "appeal/already-filed", number: previous });
  if (command.arguments.length === 0) return refuse({ code: "appeal/argument-missing" });
  if (receivedOn > dayOf(command.at)) return refuse({ code: "appeal/received-in-future" });
  return accept({
    ...{ ...command, type: "AppealFiled", contested: decision },
    late: decision.appealUntil !== null && receivedOn > decision.appealUntil,
    decideBy: lastDayOfDelay(receivedOn, rules.decisionDays),
  });
}

export function completeAppeal({ by, at, text, files }: Command<"CompleteAppeal">): Result<AppealCompleted> {
  if (text === null) return refuse({ code: "appeal/nothing-told" });
  return accept({ type: "AppealCompleted", by, at, text, files });
}

/** Why somebody may not touch the appeal, or what was looked at; whoever took the decision contested never may (R-CMP-4). */
export function appealCheck(person: ProposedPerson, { contested, decision }: AppealFacts, on: Day): InvolvementCheck {
  const taken = decision === null ? [] : [{ personId: decision.decidedBy, act: "decision" } as const];
  return involvementCheck(person, { ...contested, participations: [...contested.participations, ...taken] }, on);
}

/** Whether somebody may decide an appeal: a decision maker authorised for the scheme (R-IMP-4). */
export const mayDecide = ({ staff, authorisations }: ProposedPerson, { contested }: AppealFacts, on: Day): boolean =>
  staff.includes("decision_maker") &&
  authorisations.some(
    (one) =>
      one.function === "decision" &&
      one.scheme === contested.file?.scheme &&
      one.from <= on &&
      (one.until === null || on <= one.until),
  );

/** Somebody prepares it, somebody decides it: neither took part in anything (R-CMP-4). */
export function assignAppeal(command: Command<"AssignAppeal">, facts: AppealFacts): Result<AppealAssigned> {
  const { by, at, handler, decider } = command;
  const on = dayOf(at);
  const handling = facts.people.find(({ personId }) => personId === handler);
  const deciding = facts.people.find(({ personId }) => personId === decider);
  if (handling === undefined || deciding === undefined) return refuse({ code: "appeal/person-unknown" });
  if (!mayDecide(deciding, facts, on)) return refuse({ code: "appeal/not-a-decision-maker" });
  const checks = [handling, deciding].map((person) => appealCheck(person, facts, on));
  const barred = checks.find(({ eligible }) => !eligible);
  if (barred !== undefined)
    return refuse({ code: "appeal/involved", personId: barred.personId, reasons: barred.reasons });
  return accept({ type: "AppealAssigned", by, at, handler, decider, checks });
}

/** One extension, reasoned and bounded (R-CMP-3). */
export function extendAppeal(
  { by, at, until, reason }: Command<"ExtendAppeal">,
  { extended, decideBy }: LodgedAppeal,
  { rules }: AppealFacts,
): Result<AppealExtended> {
  if (extended) return refuse({ code: "appeal/already-extended" });
  if (reason === null) return refuse({ code: "appeal/reason-missing" });
  const [from, latest] = [addDays(decideBy, 1), lastDayOfDelay(decideBy, rules.extensionDays)];
  if (until < from || until > latest) return refuse({ code: "appeal/extension-too-long", from, until: latest });
  return accept({ type: "AppealExtended", by, at, decideBy: until, reason });
}
