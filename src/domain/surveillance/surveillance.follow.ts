import { nextWorkingDay } from "../deadlines/workingDays.ts";
import { addMonths, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { SurveillanceEvent } from "./surveillance.events.ts";
import type {
  ConcludedState,
  DecideFollowUp,
  FileGapCorrection,
  Gap,
  JudgeGapCorrection,
  SurveillanceFacts,
  SurveillanceRefusal,
} from "./surveillance.model.ts";

type Result = Decision<SurveillanceEvent, SurveillanceRefusal>;
type Found = { readonly gap: Gap } | { readonly refusal: SurveillanceRefusal };

function openGap({ gaps }: ConcludedState, point: string): Found {
  const gap = gaps.find((one) => one.point === point);
  if (gap === undefined) return { refusal: { code: "surveillance/no-such-gap", point } };
  return gap.cleared ? { refusal: { code: "surveillance/gap-cleared", point } } : { gap };
}

/** A correction filed after its last day is taken, and marked late. */
export function fileCorrection(command: FileGapCorrection, state: ConcludedState, facts: SurveillanceFacts): Result {
  const { by, at, point, text, attachments } = command;
  const found = openGap(state, point);
  if ("refusal" in found) return refuse(found.refusal);
  if (text === null) return refuse({ code: "surveillance/element-empty" });
  const on = dayOf(at);
  const verifyBy = nextWorkingDay(addMonths(on, facts.rules.verificationMonths));
  return accept({
    ...{ type: "GapCorrectionFiled", by, at, point, text, attachments },
    ...{ late: on > found.gap.dueOn, verifyBy },
  });
}

/** What is not enough is said, and can be filed again. */
export function judgeCorrection({ by, at, point, cleared, note }: JudgeGapCorrection, state: ConcludedState): Result {
  const found = openGap(state, point);
  if ("refusal" in found) return refuse(found.refusal);
  const { correction, refused } = found.gap;
  if (correction === null || refused !== null) return refuse({ code: "surveillance/nothing-to-judge", point });
  if (!cleared && note === null) return refuse({ code: "surveillance/note-missing", result: "gap" });
  return accept({ type: "GapCorrectionJudged", by, at, point, cleared, note });
}

/** A decision maker says what follows an insufficient surveillance; nothing to follow is reasoned too (R-SUR-5). */
export function decideFollowUp({ by, at, followUp, reason }: DecideFollowUp, state: ConcludedState): Result {
  if (state.conclusion.seizedUntil === null || state.followUp !== null)
    return refuse({ code: "surveillance/not-seized" });
  if (reason === null) return refuse({ code: "surveillance/reason-missing" });
  return accept({ type: "FollowUpDecided", by, at, followUp, reason });
}
