import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addDays, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type {
  AuthorWrittenTo,
  DelayExtended,
  OrganisationAnswered,
  OrganisationAsked,
  PrecisionAdded,
  StepRecorded,
} from "./complaint.events.ts";
import type {
  ComplaintCommand,
  ComplaintFacts,
  ComplaintRefusal,
  ConcludedComplaint,
  OpenComplaint,
} from "./complaint.model.ts";
import { notTheHandler } from "./complaint.receive.ts";

type Command<T extends ComplaintCommand["type"]> = Extract<ComplaintCommand, { type: T }>;
type Result<E> = Decision<E, ComplaintRefusal>;

/** The organisation is asked for its account, with a delay (R-CMP-3). */
export function hear(
  command: Command<"HearOrganisation">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result<OrganisationAsked> {
  const { by, at, hearingId, question } = command;
  const refusal = notTheHandler(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  if (state.track !== "organisation") return refuse({ code: "complaint/no-organisation-to-hear" });
  if (question === null) return refuse({ code: "complaint/nothing-told" });
  const answerBy = lastDayOfDelay(dayOf(at), facts.rules.hearingDays);
  return accept({ type: "OrganisationAsked", by, at, hearingId, question, answerBy });
}

/** An answer is taken late too, as long as nothing is decided, and said to be late. */
export function answerHearing(
  { by, at, hearingId, text, files }: Command<"AnswerHearing">,
  { hearings }: OpenComplaint,
): Result<OrganisationAnswered> {
  const hearing = hearings.find((one) => one.hearingId === hearingId);
  if (hearing === undefined) return refuse({ code: "complaint/hearing-unknown" });
  if (hearing.answer !== null) return refuse({ code: "complaint/already-answered" });
  if (text === null) return refuse({ code: "complaint/nothing-told" });
  const late = dayOf(at) > hearing.answerBy;
  return accept({ type: "OrganisationAnswered", by, at, hearingId, text, files, late });
}

export function recordStep(
  command: Command<"RecordStep">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result<StepRecorded> {
  const { by, at, kind, text, files } = command;
  const refusal = notTheHandler(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  if (text === null) return refuse({ code: "complaint/nothing-told" });
  return accept({ type: "StepRecorded", by, at, kind, text, files });
}

export function addPrecision({ by, at, text, files }: Command<"AddPrecision">): Result<PrecisionAdded> {
  if (text === null) return refuse({ code: "complaint/nothing-told" });
  return accept({ type: "PrecisionAdded", by, at, text, files });
}

/** Only who handles the case writes to its author. */
export function writeToAuthor(
  { by, at, text }: Command<"WriteToAuthor">,
  { handler }: OpenComplaint | ConcludedComplaint,
): Result<AuthorWrittenTo> {
  if (handler === null) return refuse({ code: "complaint/handler-missing" });
  if (handler !== by) return refuse({ code: "complaint/handled-by-another", handler });
  if (text === null) return refuse({ code: "complaint/nothing-told" });
  return accept({ type: "AuthorWrittenTo", by, at, text });
}

/** One extension, reasoned and bounded (R-CMP-3). */
export function extendDelay(
  command: Command<"ExtendDelay">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result<DelayExtended> {
  const { by, at, until, reason } = command;
  const refusal = notTheHandler(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  if (state.extended) return refuse({ code: "complaint/already-extended" });
  if (reason === null) return refuse({ code: "complaint/reason-missing" });
  const [from, latest] = [addDays(state.decideBy, 1), lastDayOfDelay(state.decideBy, facts.rules.extensionDays)];
  if (until < from || until > latest) return refuse({ code: "complaint/extension-too-long", from, until: latest });
  return accept({ type: "DelayExtended", by, at, decideBy: until, reason });
}
