import type { Actor } from "../../domain/access/actor.ts";
import { openActsOn } from "../../domain/audits/audit.access.ts";
import { auditDeadlines } from "../../domain/audits/audit.deadlines.ts";
import { extendable, mayExtend } from "../../domain/audits/nonconformity.extend.ts";
import { handOn } from "../../domain/audits/nonconformity.hand.ts";
import type { ActionPlan, Nonconformity } from "../../domain/audits/nonconformity.model.ts";
import { inPlanOrder } from "../../domain/audits/nonconformity.order.ts";
import { expectedText, isActive } from "../../domain/schemes/applicability.ts";
import type { Exchanges } from "./exchanges.ts";
import { photosFor } from "./gridView.ts";
import { type Seen, wordsOrNull } from "./seen.ts";

interface Reading {
  readonly actor: Actor;
  readonly exchanges: Exchanges;
}

/** The nonconformities of an audit, in words, each with what was said about it and what may be done now. */
export function nonconformitiesOf(seen: Seen, { actor, exchanges }: Reading) {
  const { state } = seen;
  if (!("nonconformities" in state)) return [];
  const deadlines = auditDeadlines(state);
  return inPlanOrder(state).map((one) => ({
    ...writtenIn(seen, one),
    ...correctionIn(seen, one),
    expected: expectedAt(seen, one.indicator),
    photos: photosFor(seen, one.indicator).filter(({ nonconformity }) => nonconformity === one.id),
    hand: handOn(one),
    deadlines: deadlines
      .filter(({ explanation }) => explanation.nonconformity === one.id)
      .map(({ what, dueOn, rule }) => ({ what, dueOn, rule, extended: isExtended(one, what) })),
    ...extensionBy(seen, one, actor),
    exchanges: exchanges
      .filter(({ nonconformity }) => nonconformity === one.id)
      .map(({ nonconformity: _, ...said }) => said),
  }));
}

const isExtended = ({ extensions }: Nonconformity, what: string): boolean =>
  extensions.some((extension) => extension.what === what);

/** What somebody may do about a point: whom the scheme does not name gives no more time. */
function extensionBy({ state, scheme }: Seen, one: Nonconformity, actor: Actor) {
  const person = { by: actor.id, functions: actor.staff };
  const named = mayExtend(person, state, scheme.rulebook.audit);
  const can = openActsOn(one, actor, state).filter((type) => type !== "ExtendDeadline" || named);
  return { extendable: can.includes("ExtendDeadline") ? [...extendable[one.status]] : [], can };
}

function expectedAt({ scheme, state, answers }: Seen, code: string): string {
  const { referential } = scheme;
  const active = isActive(referential, { auditType: state.auditType, answers: answers ?? {} });
  const indicator = referential.criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
  return indicator === undefined ? "" : expectedText(indicator.expected, active);
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
