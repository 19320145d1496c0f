import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addMonths, dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { DossierEvent } from "./dossier.events.ts";
import { evolve } from "./dossier.evolve.ts";
import type { DossierCommand, DossierFacts, DossierRefusal, DossierState, DossierStatus } from "./dossier.model.ts";

type Type = DossierCommand["type"];
type Command<T extends Type> = Extract<DossierCommand, { type: T }>;
type Result = Decision<DossierEvent, DossierRefusal>;

const open = ["AssignManager", "WithdrawDossier"] as const satisfies readonly Type[];

/** What each status accepts; anything else is refused. */
export const acceptedCommands: Readonly<Record<DossierStatus, readonly Type[]>> = {
  none: ["OpenDossier"],
  draft: [...open, "SubmitDossier", "AnnounceClosure", "CloseWithoutAnswer"],
  submitted: [...open, "RaisePoints", "AcceptDossier", "ProposeRefusal"],
  incomplete: [...open, "AnswerPoint", "SubmitDossier", "AnnounceClosure", "CloseWithoutAnswer"],
  refusal_proposed: [...open, "SetRefusalAside", "RefuseDossier"],
  accepted: [
    ...open,
    ...(["RefuseDossier", "ConcludeDossier", "AnnounceClosure", "CloseWithoutAnswer", "CloseUnsigned"] as const),
    "AmendDossier",
  ],
  refused: ["ReopenDossier"],
  abandoned: ["ReopenDossier"],
  concluded: ["AssignManager", "AmendDossier"],
};

/** The rules of an application, from its opening to its end (process.md §3.1). */
export const dossier: Decider<DossierCommand, DossierState, DossierEvent, DossierRefusal, DossierFacts> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    if (command.type === "OpenDossier")
      return state.status === "none" ? openDossier(command) : refuse({ code: "dossier/already-open" });
    if (state.status === "none") return refuse({ code: "dossier/unknown" });
    if (!acceptedCommands[state.status].includes(command.type)) return refuse({ code: "dossier/not-in-this-state" });
    return decideOpened(command, state, facts);
  },
  evolve,
};

const openDossier = ({ by, at, organisationId, number, scheme }: Command<"OpenDossier">): Result =>
  accept({ type: "DossierOpened", by, at, organisationId, number, scheme });

function decideOpened(
  command: Exclude<DossierCommand, { type: "OpenDossier" }>,
  state: Exclude<DossierState, { status: "none" }>,
  facts: DossierFacts,
): Result {
  switch (command.type) {
    case "SubmitDossier":
      return submit(command, state, facts);
    case "RaisePoints":
      return raisePoints(command, facts);
    case "AnswerPoint":
      return answerPoint(command, state);
    case "AcceptDossier":
      return acceptDossier(command, state, facts);
    case "ProposeRefusal":
      return proposeRefusal(command, state, facts);
    case "RefuseDossier":
      return refuseDossier(command, facts);
    case "ReopenDossier":
      return reopen(command, state);
    case "CloseWithoutAnswer":
      return closeWithoutAnswer(command, state);
    default:
      return note(command, facts);
  }
}

function assign({ by, at, personId, reason }: Command<"AssignManager">, { managerCheck: check }: DossierFacts): Result {
  if (check !== null && !check.eligible)
    return refuse({ code: "dossier/manager-not-eligible", reasons: check.reasons });
  return accept({ type: "ManagerAssigned", by, at, personId, reason, check });
}

/** The commands that need no rule beyond the status. */
function note(
  command: Command<
    | "AssignManager"
    | "SetRefusalAside"
    | "AnnounceClosure"
    | "CloseUnsigned"
    | "WithdrawDossier"
    | "ConcludeDossier"
    | "AmendDossier"
  >,
  facts: DossierFacts,
): Result {
  const { by, at } = command;
  switch (command.type) {
    case "AssignManager":
      return assign(command, facts);
    case "SetRefusalAside":
      return accept({ type: "RefusalSetAside", by, at, decisionId: command.decisionId });
    case "AnnounceClosure":
      return accept({ type: "ClosureAnnounced", by, at, closesOn: lastDayOfDelay(dayOf(at), facts.closureNoticeDays) });
    case "CloseUnsigned":
      return accept({ type: "DossierAbandoned", by, at, kind: "no_answer", ground: "CLA-03", reason: null });
    case "WithdrawDossier":
      return accept({ type: "DossierAbandoned", by, at, kind: "withdrawal", ground: "CLA-01", reason: command.reason });
    case "ConcludeDossier":
      return accept({ type: "DossierConcluded", by, at, habilitationId: command.habilitationId });
    case "AmendDossier":
      return accept({ type: "DossierAmended", by, at, changeId: command.changeId, content: command.content });
    default:
      return unreachable(command);
  }
}

function submit(
  { by, at, content, programmeId }: Command<"SubmitDossier">,
  state: DossierState,
  facts: DossierFacts,
): Result {
  if (facts.missing.length > 0) return refuse({ code: "dossier/incomplete", missing: facts.missing });
  const unanswered = state.status === "incomplete" ? state.points.filter(({ answer }) => answer === null).length : 0;
  if (unanswered > 0) return refuse({ code: "dossier/points-unanswered", count: unanswered });
  return accept({ type: "DossierSubmitted", by, at, content, programmeId });
}

/** The organisation has a delay that never ends on a day when nobody works (R-APP-5, R-NOT-1). */
function raisePoints({ by, at, points }: Command<"RaisePoints">, facts: DossierFacts): Result {
  if (points.length === 0) return refuse({ code: "dossier/no-point-raised" });
  return accept({ type: "PointsRaised", by, at, points, answerBy: lastDayOfDelay(dayOf(at), facts.completionDays) });
}

function answerPoint({ by, at, pointId, text }: Command<"AnswerPoint">, state: DossierState): Result {
  const known = state.status === "incomplete" && state.points.some(({ id }) => id === pointId);
  return known ? accept({ type: "PointAnswered", by, at, pointId, text }) : refuse({ code: "dossier/point-unknown" });
}

/** Whoever accepts is eligible themself, and takes the dossier when nobody had it (R-IMP-3). */
function acceptDossier(
  { by, at, themes, reason }: Command<"AcceptDossier">,
  state: DossierState,
  facts: DossierFacts,
): Result {
  const unjudged = facts.judgedThemes.filter((theme) => !themes.some((judgement) => judgement.theme === theme));
  if (unjudged.length > 0) return refuse({ code: "dossier/themes-not-all-judged", themes: unjudged });
  const unsatisfied = themes.filter(({ satisfied }) => !satisfied).map(({ theme }) => theme);
  if (unsatisfied.length > 0) return refuse({ code: "dossier/theme-not-satisfied", themes: unsatisfied });
  if (!facts.programmeApproved) return refuse({ code: "dossier/programme-not-approved" });
  const check = facts.managerCheck;
  if (check !== null && !check.eligible)
    return refuse({ code: "dossier/manager-not-eligible", reasons: check.reasons });
  const accepted = { type: "DossierAccepted", by, at, themes, reason } as const;
  if (managerOf(state) !== null) return accept(accepted);
  return accept<DossierEvent>({ type: "ManagerAssigned", by, at, personId: by, reason: null, check }, accepted);
}

function proposeRefusal(
  { by, at, themes, grounds }: Command<"ProposeRefusal">,
  state: DossierState,
  facts: DossierFacts,
): Result {
  if (grounds.length === 0) return refuse({ code: "dossier/no-ground" });
  if (managerOf(state) === null) return refuse({ code: "dossier/no-manager" });
  const unjudged = facts.judgedThemes.filter((theme) => !themes.some((judgement) => judgement.theme === theme));
  if (unjudged.length > 0) return refuse({ code: "dossier/themes-not-all-judged", themes: unjudged });
  return accept({ type: "RefusalProposed", by, at, themes, grounds });
}

function refuseDossier({ by, at, decisionId, grounds }: Command<"RefuseDossier">, facts: DossierFacts): Result {
  if (grounds.length === 0) return refuse({ code: "dossier/no-ground" });
  const reapplyFrom = addMonths(dayOf(at), facts.reapplicationDelayMonths);
  return accept({ type: "DossierRefused", by, at, decisionId, grounds, reapplyFrom });
}

/** An admissible application goes back to its decision, another one to its instruction, a closed one to where it was (R-CMP-5, R-APP-9). */
function reopen({ by, at, appealId }: Command<"ReopenDossier">, state: DossierState): Result {
  if (state.status === "abandoned" && state.kind === "withdrawal") return refuse({ code: "dossier/renounced" });
  const accepted =
    state.status === "abandoned"
      ? state.before.status === "accepted"
      : state.status === "refused" && state.accepted !== null;
  return accept({ type: "DossierReopened", by, at, appealId, accepted });
}

function closeWithoutAnswer({ by, at, reason }: Command<"CloseWithoutAnswer">, state: DossierState): Result {
  const closesOn = state.status === "none" ? null : state.closesOn;
  if (closesOn === null) return refuse({ code: "dossier/closure-not-announced" });
  if (dayOf(at) < closesOn) return refuse({ code: "dossier/closure-too-early", from: closesOn });
  return accept({ type: "DossierAbandoned", by, at, kind: "no_answer", ground: "CLA-02", reason });
}

const managerOf = (state: DossierState): string | null => (state.status === "none" ? null : state.manager);
