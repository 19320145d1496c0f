import { deciderRefusal } from "../access/impartiality.deciders.ts";
import { assignmentCheck } from "../access/impartiality.ts";
import { lastDayOfDelay } from "../deadlines/delays.ts";
import type { DecisionAct } from "../schemes/grounds.model.ts";
import { appealOn, statedGrounds } from "../schemes/statedGrounds.ts";
import { addMonths, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type {
  CheckedItem,
  DecisionNotified,
  DecisionTaken,
  RefusalDeclined,
  ReviewItem,
  ReviewRecorded,
} from "./decision.events.ts";
import type {
  Decided,
  DecisionFacts,
  DecisionRefusal,
  DeclineRefusal,
  RecordNotification,
  RecordReview,
  Reviewed,
  TakeDecision,
  Waiting,
} from "./decision.model.ts";

type Open = Waiting | Reviewed;
type Result<E> = Decision<E, DecisionRefusal>;

/** The complete list of R-AUD-10, with the two steps that must be over (R-ORDER-2, R-QCM-2). */
export const reviewItems = [
  "plan-respected",
  "report-consistent",
  "indicators-rated",
  "signatures-present",
  "audit-complete",
  "quiz-passed",
  "nda-valid",
  "siren-valid",
  "qualiopi-valid",
] as const satisfies readonly ReviewItem[];

/** Why a favourable proposal or decision cannot rest on these points, or null. */
function notFavourable(items: readonly CheckedItem[]): DecisionRefusal | null {
  if (items.some(({ item, result }) => item === "nda-valid" && result === "pending")) {
    return { code: "decision/nda-pending" };
  }
  const wrong = items.filter(({ result }) => result !== "ok").map(({ item }) => item);
  return wrong.length === 0 ? null : { code: "decision/not-ready", items: wrong };
}

/** The review of the complete file, by somebody who took no part in its evaluation (R-DEC-1, R-AUD-10). */
export function recordReview(command: RecordReview, state: Open, facts: DecisionFacts): Result<ReviewRecorded> {
  const { by, at, judged, proposal, opinion } = command;
  const asked = { role: "file_reviewer", on: dayOf(at) } as const;
  const impeded = deciderRefusal(facts.person, asked, { ...facts.file, abstained: state.abstained });
  if (impeded !== null) return refuse(impeded);
  const items: readonly CheckedItem[] = [...judged, ...facts.known];
  const missing = reviewItems.filter((item) => !items.some((checked) => checked.item === item));
  if (missing.length > 0) return refuse({ code: "decision/review-item-missing", items: missing });
  const unfavourable = proposal === "grant" ? notFavourable(items) : null;
  if (unfavourable !== null) return refuse(unfavourable);
  if (proposal === "refuse" && opinion === null) return refuse({ code: "decision/reason-missing" });
  return accept({ type: "ReviewRecorded", by, at, items, proposal, opinion });
}

/** Why the file is not in a state where this can be decided, or null. */
function notDecidable({ kind, outcome }: TakeDecision, state: Open, facts: DecisionFacts): DecisionRefusal | null {
  const questions = state.questions.filter(({ status }) => status === "open").map(({ questionId }) => questionId);
  if (questions.length > 0) return { code: "decision/question-open", questions };
  if (kind === "admissibility") {
    if (outcome === "grant") return { code: "decision/nothing-to-grant" };
    return facts.refusalProposed ? null : { code: "decision/no-refusal-proposed" };
  }
  if (state.status === "waiting") return { code: "decision/review-missing" };
  if (outcome === "refuse") return null;
  if (facts.file.analysis?.outcome === "unacceptable") return { code: "decision/risk-unacceptable" };
  const judged = state.review.items.filter(({ item }) => !facts.known.some((known) => known.item === item));
  return notFavourable([...judged, ...facts.known]);
}

const actOf = ({ kind, outcome }: TakeDecision): DecisionAct => {
  if (outcome === "grant") return "grant";
  return kind === "admissibility" ? "refuse_application" : "refuse_habilitation";
};

/** Grants or refuses, by somebody who evaluated nothing, on a frozen file, with grounds and the way to appeal. */
export function takeDecision(command: TakeDecision, state: Open, facts: DecisionFacts): Result<DecisionTaken> {
  const { by, at, kind, outcome } = command;
  const { person, file, rules, snapshotHash } = facts;
  const asked = { role: "decision_maker", on: dayOf(at) } as const;
  const refusal =
    deciderRefusal(person, asked, { ...file, abstained: state.abstained }) ?? notDecidable(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  const stated = statedGrounds(command.grounds, actOf(command), facts.grounds);
  if (!stated.ok) return refuse(stated.refusal);
  const granted = outcome === "grant";
  return accept({
    ...{ type: "DecisionTaken", by, at, kind, outcome, grounds: stated.grounds, snapshotHash },
    appeal: appealOn(stated.grounds, facts.grounds, rules.appealDays),
    signBy: granted ? lastDayOfDelay(asked.on, rules.signatureDays) : null,
    reapplyFrom: granted ? null : addMonths(asked.on, rules.reapplicationDelayMonths),
    check: assignmentCheck(person, asked, file),
  });
}

/** The proposed refusal is not pronounced: the account manager goes on with the application (R-APP-3). */
export function declineRefusal(command: DeclineRefusal, state: Open, facts: DecisionFacts): Result<RefusalDeclined> {
  const { by, at, reason } = command;
  const asked = { role: "decision_maker", on: dayOf(at) } as const;
  const impeded = deciderRefusal(facts.person, asked, { ...facts.file, abstained: state.abstained });
  if (impeded !== null) return refuse(impeded);
  if (!facts.refusalProposed) return refuse({ code: "decision/no-refusal-proposed" });
  if (reason === null) return refuse({ code: "decision/reason-missing" });
  return accept({ type: "RefusalDeclined", by, at, reason });
}

/** The delay of appeal runs from the notification; a refusal is notified by a channel that proves the date (R-NOT-1). */
export function notify(command: RecordNotification, state: Decided): Result<DecisionNotified> {
  const { by, at, notifiedOn, channel, reference } = command;
  if (state.notification !== null)
    return refuse({ code: "decision/already-notified", on: state.notification.notifiedOn });
  const [from, until] = [dayOf(state.decision.at), dayOf(at)];
  if (notifiedOn < from || notifiedOn > until) {
    return refuse({ code: "decision/notification-date-wrong", from, until });
  }
  const proven = channel === "registered-letter" && reference !== null;
  if (state.status === "refused" && !proven) return refuse({ code: "decision/channel-without-proof" });
  const { appeal } = state.decision;
  const appealUntil = appeal === null ? null : lastDayOfDelay(notifiedOn, appeal.days);
  return accept({ type: "DecisionNotified", by, at, notifiedOn, channel, reference, appealUntil });
}
