import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type {
  ComplaintClosed,
  ComplaintDecided,
  FollowUpKind,
  FollowUpSettled,
  OutcomeCommunicated,
  StepKind,
} from "./complaint.events.ts";
import type {
  ComplaintCommand,
  ComplaintFacts,
  ComplaintRefusal,
  ConcludedComplaint,
  OpenComplaint,
} from "./complaint.model.ts";
import { handlerRefusal, notTheHandler } from "./complaint.receive.ts";
import { involvementCheck } from "./involvement.ts";

type Command<T extends ComplaintCommand["type"]> = Extract<ComplaintCommand, { type: T }>;
type Result<E> = Decision<E, ComplaintRefusal>;

/** What is established before a misuse of the name is held for founded (R-CMP-2). */
const misuseSteps = ["capture", "cease-letter"] as const satisfies readonly StepKind[];

/** Founded or not, by somebody who is not involved, once those it is about were heard (R-CMP-3, R-CMP-4). */
export function decideOutcome(
  command: Command<"DecideComplaint">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result<ComplaintDecided> {
  const { by, at, outcome, reasons, followUps } = command;
  const refusal =
    handlerRefusal(command, state, facts) ??
    notHeard(command, state) ??
    notEstablished(command, state) ??
    nothingToFollow(command, state);
  if (refusal !== null || facts.person === null) return refuse(refusal ?? { code: "complaint/handler-missing" });
  if (reasons === null) return refuse({ code: "complaint/reason-missing" });
  const check = involvementCheck(facts.person, { ...facts.contested, concerned: state.concerned }, dayOf(at));
  return accept({ type: "ComplaintDecided", by, at, outcome, reasons, followUps, check });
}

/** The organisation has answered, or its time to answer is over. */
function notHeard({ at }: Command<"DecideComplaint">, { track, hearings }: OpenComplaint): ComplaintRefusal | null {
  if (track !== "organisation") return null;
  if (hearings.length === 0) return { code: "complaint/organisation-not-heard" };
  const open = hearings.find(({ answer, answerBy }) => answer === null && dayOf(at) <= answerBy);
  return open === undefined ? null : { code: "complaint/hearing-open", until: open.answerBy };
}

function notEstablished(
  { outcome }: Command<"DecideComplaint">,
  { track, steps }: OpenComplaint,
): ComplaintRefusal | null {
  if (track !== "misuse" || outcome === "unfounded") return null;
  const missing = misuseSteps.filter((step) => !steps.includes(step));
  return missing.length === 0 ? null : { code: "complaint/steps-missing", steps: missing };
}

/** Only a founded complaint about an habilitation leads to an audit or a sanction (R-CMP-6). */
const nothingToFollow = (
  { outcome, followUps }: Command<"DecideComplaint">,
  { track, habilitationId }: OpenComplaint,
): ComplaintRefusal | null =>
  followUps.length > 0 && (outcome === "unfounded" || track !== "organisation" || habilitationId === null)
    ? { code: "complaint/nothing-to-follow-up" }
    : null;

/** Each party is told, in a letter of its own; the organisation when it was heard. */
export function communicate(
  command: Command<"CommunicateOutcome">,
  state: ConcludedComplaint,
  facts: ComplaintFacts,
): Result<OutcomeCommunicated> {
  const { by, at, toAuthor, toOrganisation } = command;
  const refusal = notTheHandler(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  const organisation = state.hearings.length > 0 && toOrganisation === null ? (["organisation"] as const) : [];
  if (toAuthor === null) return refuse({ code: "complaint/letter-missing", parties: ["author", ...organisation] });
  if (organisation.length > 0) return refuse({ code: "complaint/letter-missing", parties: organisation });
  return accept({ type: "OutcomeCommunicated", by, at, toAuthor, toOrganisation });
}

/** What was proposed and is not settled yet. */
export const openFollowUps = ({ conclusion, settled }: ConcludedComplaint): readonly FollowUpKind[] =>
  conclusion.type === "ComplaintDecided"
    ? conclusion.followUps.filter((kind) => !settled.some((one) => one.kind === kind))
    : [];

/** A decision maker orders what was proposed, or says why not (R-SUR-5). */
export function settleFollowUp(
  { by, at, kind, done, reason }: Command<"SettleFollowUp">,
  state: ConcludedComplaint,
): Result<FollowUpSettled> {
  if (!openFollowUps(state).includes(kind)) return refuse({ code: "complaint/follow-up-unknown" });
  if (reason === null) return refuse({ code: "complaint/reason-missing" });
  return accept({ type: "FollowUpSettled", by, at, kind, done, reason });
}

export function close(
  command: Command<"CloseComplaint">,
  state: ConcludedComplaint,
  facts: ComplaintFacts,
): Result<ComplaintClosed> {
  const refusal = notTheHandler(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  const kinds = openFollowUps(state);
  if (kinds.length > 0) return refuse({ code: "complaint/follow-up-open", kinds });
  return accept({ type: "ComplaintClosed", by: command.by, at: command.at });
}
