import type { Actor } from "../../domain/access/actor.ts";
import { openActsOn } from "../../domain/audits/audit.access.ts";
import { auditDeadlines } from "../../domain/audits/audit.deadlines.ts";
import type { ActionPlan, Nonconformity } from "../../domain/audits/nonconformity.model.ts";
import { type Seen, wordsOrNull } from "./seen.ts";

/** The nonconformities of an audit, in words, each with what may be done about it now. */
export function nonconformitiesOf(seen: Seen, actor: Actor) {
  const { state } = seen;
  if (!("nonconformities" in state)) return [];
  const deadlines = auditDeadlines(state);
  return state.nonconformities.map((one) => ({
    ...writtenIn(seen, one),
    ...correctionIn(seen, one),
    deadlines: deadlines
      .filter(({ explanation }) => explanation.nonconformity === one.id)
      .map(({ what, dueOn, rule }) => ({ what, dueOn, rule })),
    can: openActsOn(one, actor, state),
  }));
}

/** A nonconformity as the auditor wrote it, with the disagreements of the organisation. */
export function writtenIn(seen: Seen, one: Nonconformity) {
  const { scheme, words } = seen;
  const { id, indicator, grade, gradeReason, status, finding, risk, disagreements } = one;
  const known = scheme.referential.criteria.flatMap(({ indicators }) => indicators);
  return {
    ...{ id, indicator, grade, status, finding: words(finding), risk: words(risk) },
    indicatorTitle: known.find(({ code }) => code === indicator)?.title ?? indicator,
    gradeReason: wordsOrNull(seen, gradeReason),
    disagreements: disagreements.map(words),
  };
}

function correctionIn(seen: Seen, one: Nonconformity) {
  const filed = "evidence" in one ? one : null;
  return {
    plan: "plan" in one ? planIn(seen, one.plan) : null,
    planRefused: one.status === "plan_refused" ? seen.words(one.reason) : null,
    evidence: filed?.evidence.map(seen.piece) ?? [],
    comment: wordsOrNull(seen, filed?.comment ?? null),
    submittedAt: filed?.submittedAt ?? null,
    opinion: "opinion" in one ? seen.words(one.opinion) : null,
    consequence: one.status === "failed" ? one.consequence : null,
    settledAt: one.status === "cleared" ? one.clearedAt : one.status === "failed" ? one.failedAt : null,
  };
}

const planIn = ({ words }: Seen, { cause, correction, correctiveAction, responsible, dueOn }: ActionPlan) => ({
  ...{ cause: words(cause), correction: words(correction), correctiveAction: words(correctiveAction) },
  ...{ responsible: words(responsible), dueOn },
});
