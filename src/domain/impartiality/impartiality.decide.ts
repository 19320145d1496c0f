import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { addMonths, dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { ImpartialityEvent, QualiopiRelation, RiskAnalysisApproved } from "./impartiality.events.ts";
import type {
  ApprovedAnalysis,
  ApproveRiskAnalysis,
  ImpartialityCommand,
  ImpartialityFacts,
  ImpartialityRefusal,
  ImpartialityState,
  RecordQualiopiRelation,
} from "./impartiality.model.ts";

type Decided = Decision<ImpartialityEvent, ImpartialityRefusal>;

/** What each status of the relation with an organisation accepts. */
export const impartialityAccepts = {
  unknown: ["RecordQualiopiRelation"],
  recorded: ["RecordQualiopiRelation", "ApproveRiskAnalysis"],
  analysed: ["RecordQualiopiRelation", "ApproveRiskAnalysis"],
} as const satisfies Record<ImpartialityState["status"], readonly ImpartialityCommand["type"][]>;

/** The rules of what may weigh on an organisation's file from its Qualiopi certification (R-IMP-1). */
export const impartialityDecider: Decider<
  ImpartialityCommand,
  ImpartialityState,
  ImpartialityEvent,
  ImpartialityRefusal,
  ImpartialityFacts
> = {
  initial: { status: "unknown" },
  decide,
  evolve,
};

function decide(command: ImpartialityCommand, state: ImpartialityState, facts: ImpartialityFacts): Decided {
  switch (command.type) {
    case "RecordQualiopiRelation":
      return recordRelation(command, state);
    case "ApproveRiskAnalysis":
      return approveAnalysis(command, state, facts);
    default:
      return unreachable(command);
  }
}

const lastDayOf = (relation: QualiopiRelation) => (relation.kind === "former" ? relation.until : null);

const isSameRelation = (one: QualiopiRelation, other: QualiopiRelation): boolean =>
  one.kind === other.kind && lastDayOf(one) === lastDayOf(other);

function recordRelation({ by, at, relation, source }: RecordQualiopiRelation, state: ImpartialityState): Decided {
  const until = lastDayOf(relation);
  if (until !== null && until > dayOf(at)) return refuse({ code: "impartiality/end-in-future", until });
  if (state.status !== "unknown" && isSameRelation(state.relation, relation)) {
    return refuse({ code: "impartiality/relation-unchanged" });
  }
  return accept({ type: "QualiopiRelationRecorded", by, at, relation, source });
}

function approveAnalysis(
  command: ApproveRiskAnalysis,
  state: ImpartialityState,
  { riskReviewMonths }: ImpartialityFacts,
): Decided {
  if (state.status === "unknown") return refuse({ code: "impartiality/relation-not-recorded" });
  if (state.relation.kind === "never") return refuse({ code: "impartiality/nothing-to-analyse" });
  const missing = whatIsMissing(command);
  if (missing !== null) return refuse(missing);
  const reviewDueOn = addMonths(dayOf(command.at), riskReviewMonths);
  return accept({ ...command, type: "RiskAnalysisApproved", reviewDueOn });
}

function whatIsMissing({
  outcome,
  reasons,
  measures,
  contacts,
  excluded,
}: ApproveRiskAnalysis): ImpartialityRefusal | null {
  if (reasons === null) return { code: "impartiality/reasons-missing" };
  if (outcome === "unacceptable") return null;
  if (outcome === "acceptable-with-measures" && measures.length === 0) return { code: "impartiality/measures-missing" };
  if (contacts.length === 0) return { code: "impartiality/contacts-missing" };
  const people = contacts.filter((contact) => excluded.includes(contact));
  return people.length === 0 ? null : { code: "impartiality/contact-excluded", people };
}

function evolve(state: ImpartialityState, event: ImpartialityEvent): ImpartialityState {
  switch (event.type) {
    case "QualiopiRelationRecorded":
      return { status: "recorded", relation: event.relation, source: event.source };
    case "RiskAnalysisApproved":
      return state.status === "unknown" ? state : { ...state, status: "analysed", analysis: approved(event) };
    default:
      return unreachable(event);
  }
}

const approved = (event: RiskAnalysisApproved): ApprovedAnalysis => {
  const { outcome, reasons, measures, contacts, excluded, reviewDueOn, by, at } = event;
  return { outcome, reasons, measures, contacts, excluded, reviewDueOn, approvedBy: by, approvedOn: dayOf(at) };
};

/** What is due: the yearly review of an approved analysis (R-IMP-1). */
export function impartialityDeadlines(state: ImpartialityState): readonly Deadline<"risk-analysis-review">[] {
  if (state.status !== "analysed") return [];
  const { reviewDueOn, approvedOn } = state.analysis;
  const owner = heldBy("quality_manager");
  return [{ rule: "R-IMP-1", what: "risk-analysis-review", dueOn: reviewDueOn, owner, explanation: { approvedOn } }];
}
