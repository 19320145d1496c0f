import type { AnswerValue, PreliminaryAnswers } from "./preliminary.model.ts";
import type { AuditType, Condition, ExpectedLevel, Indicator, Referential } from "./referential.model.ts";

/** What is known of an audit when its indicators are chosen (R-AUD-2). */
export interface AuditContext {
  readonly auditType: AuditType;
  readonly answers: PreliminaryAnswers;
}

/** Whether an indicator applies, with the reason when it does not, or the answer that is missing to say so. */
export type Applicability =
  | { readonly kind: "applies" }
  | { readonly kind: "not-applicable"; readonly reason: string }
  | { readonly kind: "unanswered"; readonly variable: string };

/** An indicator of the scope of an audit. */
export interface ScopedIndicator {
  readonly criterion: string;
  readonly indicator: Indicator;
  readonly applicability: Applicability;
}

const listOf = (value: AnswerValue): readonly string[] =>
  typeof value === "object" ? value.filter((item) => typeof item === "string") : [String(value)];

type TestOnAnswer = Exclude<Condition, { readonly kind: "always" | "audit-type" }>;

function holdsFor(condition: TestOnAnswer, value: AnswerValue): boolean {
  switch (condition.kind) {
    case "at-least":
      return typeof value === "number" && value >= condition.minimum;
    case "equals":
      return value === condition.value;
    case "contains-any":
      return listOf(value).some((item) => condition.values.includes(item));
    case "contains-other-than":
      return listOf(value).some((item) => item !== condition.value);
  }
}

/** Whether a condition holds: `unanswered` names the variable that nobody has answered yet. */
function evaluate(condition: Condition, context: AuditContext): boolean | { readonly unanswered: string } {
  if (condition.kind === "always") return true;
  if (condition.kind === "audit-type") return condition.in.includes(context.auditType);
  const value = context.answers[condition.variable];
  return value === undefined ? { unanswered: condition.variable } : holdsFor(condition, value);
}

/** Whether an indicator applies to this audit, on its condition alone; its default scope is `isInDefaultScope`. */
export function applicabilityOf(indicator: Indicator, context: AuditContext): Applicability {
  const result = evaluate(indicator.condition, context);
  if (result === true) return { kind: "applies" };
  if (result === false) return { kind: "not-applicable", reason: indicator.conditionText };
  return { kind: "unanswered", variable: result.unanswered };
}

/** Whether this type of audit sees the indicator without being asked to; a complementary audit sees only what it is asked to. */
export const isInDefaultScope = (indicator: Indicator, auditType: AuditType): boolean =>
  indicator.auditTypes.includes(auditType);

/**
 * The indicators of an audit, in the order of the referential: the default scope of its type, completed by the codes given
 * (previous nonconformities and observations, declared changes, grounds of a complementary audit), each with whether it applies.
 */
export function scopeOf(
  referential: Referential,
  context: AuditContext,
  completedBy: readonly string[] = [],
): readonly ScopedIndicator[] {
  return referential.criteria.flatMap((criterion) =>
    criterion.indicators
      .filter((indicator) => isInDefaultScope(indicator, context.auditType) || completedBy.includes(indicator.code))
      .map((indicator) => ({
        criterion: criterion.code,
        indicator,
        applicability: applicabilityOf(indicator, context),
      })),
  );
}

/** Whether sessions exist, so that what is expected is proof on real files rather than a prepared arrangement. */
export const isActive = (referential: Referential, context: AuditContext): boolean =>
  evaluate(referential.activeLevelWhen, context) === true;

/** The expected level to show: the common text, completed by the one of the moment. */
export function expectedText(expected: ExpectedLevel, active: boolean): string {
  const completed = active ? expected.active : expected.initial;
  return completed === null ? expected.always : `${expected.always} ${completed}`;
}
