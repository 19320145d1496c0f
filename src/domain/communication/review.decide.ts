import { addWorkingDays } from "../deadlines/workingDays.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { ReviewEvent } from "./review.events.ts";
import { evolve } from "./review.evolve.ts";
import type {
  AnswerReview,
  OpenedReview,
  ReportPublication,
  RequestReview,
  ReviewCommand,
  ReviewFacts,
  ReviewRefusal,
  ReviewState,
  ShowCorrection,
} from "./review.model.ts";

type Result = Decision<ReviewEvent, ReviewRefusal>;

/** What a publication that is read accepts, by its status. */
export const reviewAccepts = {
  none: ["RequestReview", "ReportPublication"],
  requested: ["AnswerReview"],
  "to-correct": ["ShowCorrection"],
  corrected: ["AnswerReview"],
  conforming: [],
} as const satisfies Record<ReviewState["status"], readonly ReviewCommand["type"][]>;

/** The rules of what an organisation publishes: read on request, corrected in time, never approved by silence (R-COM-1). */
export const publicationReview: Decider<ReviewCommand, ReviewState, ReviewEvent, ReviewRefusal, ReviewFacts> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    const accepted: readonly ReviewCommand["type"][] = reviewAccepts[state.status];
    if (!accepted.includes(command.type)) return refuse({ code: "communication/not-now", status: state.status });
    switch (command.type) {
      case "RequestReview":
        return request(command, facts);
      case "ReportPublication":
        return report(command, facts);
      case "AnswerReview":
        return state.status === "none" ? notNow(state) : answer(command, state, facts);
      case "ShowCorrection":
        return state.status === "to-correct" ? show(command, state, facts) : notNow(state);
      default:
        return unreachable(command);
    }
  },
  evolve,
};

const notNow = ({ status }: ReviewState): Result => refuse({ code: "communication/not-now", status });

function request(command: RequestReview, { endedOn, rules }: ReviewFacts): Result {
  const { address, at } = command;
  if (endedOn !== null) return refuse({ code: "communication/habilitation-over", on: endedOn });
  if (address === null) return refuse({ code: "communication/address-missing" });
  const answerBy = addWorkingDays(dayOf(at), rules.reviewWorkingDays);
  return accept({ ...command, type: "ReviewRequested", address, answerBy });
}

/** A finding cites the support, with its dated capture, and what is not conforming. */
function report(command: ReportPublication, { rules }: ReviewFacts): Result {
  const { address, finding, attachments, on, at } = command;
  const today = dayOf(at);
  if (address === null) return refuse({ code: "communication/address-missing" });
  if (attachments.length === 0) return refuse({ code: "communication/capture-missing" });
  if (on > today) return refuse({ code: "communication/capture-to-come", until: today });
  if (finding === null) return refuse({ code: "communication/note-missing" });
  const correctBy = addWorkingDays(today, rules.correctionWorkingDays);
  return accept({ ...command, type: "PublicationFound", address, finding, correctBy });
}

/** What is published and does not conform is corrected within the working days of the scheme; a draft is not published as it is. */
function answer(command: AnswerReview, state: OpenedReview, { rules }: ReviewFacts): Result {
  const { by, at, conforming, note } = command;
  const today = dayOf(at);
  if (!conforming && note === null) return refuse({ code: "communication/note-missing" });
  const published = state.opened.type === "PublicationFound" || state.opened.published;
  const correctBy = conforming || !published ? null : addWorkingDays(today, rules.correctionWorkingDays);
  const late = "answerBy" in state && today > state.answerBy;
  return accept({ type: "ReviewAnswered", by, at, conforming, note, correctBy, late });
}

function show(
  { by, at, text, attachments }: ShowCorrection,
  { correctBy }: Extract<ReviewState, { readonly status: "to-correct" }>,
  { rules }: ReviewFacts,
): Result {
  if (text === null) return refuse({ code: "communication/correction-empty" });
  const today = dayOf(at);
  return accept({
    ...{ type: "CorrectionShown", by, at, text, attachments, late: correctBy !== null && today > correctBy },
    answerBy: addWorkingDays(today, rules.reviewWorkingDays),
  });
}
