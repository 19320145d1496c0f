import { riskAnalysisNeeded } from "../../domain/access/impartiality.ts";
import type { QualiopiRelation } from "../../domain/impartiality/impartiality.events.ts";
import type { JourneyFacts } from "../../domain/journey/journey.model.ts";
import { targetOf } from "../../domain/journey/targets.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import type { JourneyRow } from "../ports/journeys.readings.ts";

/** What the journey of a dossier is computed from, on a day, under its scheme. */
export function journeyFacts(row: JourneyRow, { rulebook }: Scheme, today: Day): JourneyFacts {
  const { application } = rulebook;
  return {
    order: rulebook.journey.order,
    quizDuringCorrections: rulebook.journey.quizDuringCorrections,
    status: row.status,
    manager: row.manager,
    answerBy: row.answerBy,
    instructBy: row.instructedFrom === null ? null : targetOf.admissibility(row.instructedFrom, application),
    auditBy: row.acceptedOn === null ? null : targetOf["audit-date"](row.acceptedOn, application),
    briefBy: row.acceptedOn === null ? null : addDays(row.acceptedOn, rulebook.regulations.acknowledgementDays),
    programme: row.programme ?? "none",
    riskAnalysisDue: riskAnalysisDue(row, today, rulebook.impartiality.qualiopiMonths),
    briefing: { sessionHeld: row.sessionHeld ?? false, complete: row.briefed ?? false },
    audit: row.audit,
    quiz: quizOf(row, rulebook.quiz.sits),
    decision: { status: row.decision ?? "waiting", questionTo: row.questionTo, signBy: row.signBy },
    agreement: row.agreement ?? "none",
  };
}

function riskAnalysisDue({ relation, relationUntil, analysed }: JourneyRow, today: Day, months: number): boolean {
  if (relation === null || analysed === true) return false;
  return riskAnalysisNeeded(asRelation(relation, relationUntil), today, months);
}

const asRelation = (kind: QualiopiRelation["kind"], until: Day | null): QualiopiRelation => {
  if (kind !== "former") return { kind };
  return until === null ? { kind: "current" } : { kind, until };
};

/** Who has yet to pass; everybody has once nobody is left and somebody was asked to (R-QCM-5). */
function quizOf({ members, passed }: JourneyRow, sits: readonly string[]): JourneyFacts["quiz"] {
  const sitters = new Set(members.filter(({ role }) => sits.includes(role)).map(({ personId }) => personId));
  const left = [...sitters].filter((personId) => !passed.includes(personId));
  return { passed: sitters.size > 0 && left.length === 0, left };
}
