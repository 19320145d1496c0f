import { applicabilityOf, expectedText, isActive, isInDefaultScope } from "../schemes/applicability.ts";
import type { PreliminaryAnswers } from "../schemes/preliminary.model.ts";
import type { AuditType, Indicator, Referential } from "../schemes/referential.model.ts";
import type { Rating } from "./audit.events.ts";
import type { AuditState } from "./audit.model.ts";

/** What an organisation notes for itself on one indicator: a result of the real grid, and what it has left to prepare. */
export interface SelfRated {
  readonly rating: Rating | null;
  readonly note: string;
}

/** By indicator; what nobody touched is absent. */
export type RehearsalNotes = Readonly<Record<string, SelfRated>>;

/** Whether an indicator concerns the organisation: yes, no and why, or according to an answer it has not given yet. */
export type Concern =
  | { readonly kind: "applies" }
  | { readonly kind: "set-aside"; readonly reason: string }
  | { readonly kind: "depends"; readonly reason: string };

export interface RehearsedIndicator {
  readonly indicator: Indicator;
  /** The level expected at the moment of the organisation’s life that its answers tell. */
  readonly expected: string;
  readonly concern: Concern;
}

export interface RehearsedCriterion {
  readonly code: string;
  readonly title: string;
  readonly indicators: readonly RehearsedIndicator[];
}

/** How far the rehearsal has got, over what concerns the organisation. */
export interface RehearsalProgress {
  readonly applicable: number;
  readonly rated: number;
  readonly conforming: number;
  readonly nonconforming: number;
  readonly notApplicable: number;
}

const over: readonly AuditState["status"][] = ["complete", "cancelled"];

/** What is rehearsed: the audit under way; else the initial one, or the whole referential once habilitated, as at the renewal. */
export function rehearsedType(audit: AuditState, habilitated: boolean): AuditType {
  if (audit.status !== "none" && !over.includes(audit.status)) return audit.auditType;
  return habilitated ? "R" : "I";
}

/** The real grid, as the audit of this type would see it on these answers (R-AUD-2). */
export function rehearsalGrid(
  referential: Referential,
  context: { readonly auditType: AuditType; readonly answers: PreliminaryAnswers },
): readonly RehearsedCriterion[] {
  const active = isActive(referential, context);
  const rehearsed = (indicator: Indicator): RehearsedIndicator => ({
    indicator,
    expected: expectedText(indicator.expected, active),
    concern: concernOf(indicator, context),
  });
  return referential.criteria.flatMap(({ code, title, indicators }) => {
    const kept = indicators.filter((indicator) => isInDefaultScope(indicator, context.auditType)).map(rehearsed);
    return kept.length === 0 ? [] : [{ code, title, indicators: kept }];
  });
}

function concernOf(indicator: Indicator, context: Parameters<typeof applicabilityOf>[1]): Concern {
  const found = applicabilityOf(indicator, context);
  switch (found.kind) {
    case "applies":
      return { kind: "applies" };
    case "not-applicable":
      return { kind: "set-aside", reason: found.reason };
    case "unanswered":
      return { kind: "depends", reason: indicator.conditionText };
  }
}

/** What does not concern the organisation is not counted; what depends on an answer still is. */
export function rehearsalProgress(
  indicators: readonly { readonly code: string; readonly concern: Concern }[],
  notes: RehearsalNotes,
): RehearsalProgress {
  const concerned = indicators.filter(({ concern }) => concern.kind !== "set-aside");
  const ratings = concerned.flatMap(({ code }) => notes[code]?.rating ?? []);
  const counted = (one: Rating): number => ratings.filter((rating) => rating === one).length;
  return {
    applicable: concerned.length,
    rated: ratings.length,
    conforming: counted("conforming"),
    nonconforming: counted("nonconforming"),
    notApplicable: counted("not_applicable"),
  };
}

/** Notes typed on two screens at once: of one indicator, what was changed here, else what was changed there. */
export function mergedNotes({
  base,
  mine,
  theirs,
}: {
  readonly base: RehearsalNotes;
  readonly mine: RehearsalNotes;
  readonly theirs: RehearsalNotes;
}): RehearsalNotes {
  const changed = Object.entries(mine).filter(([code, note]) => !isSame(note, base[code]));
  return { ...theirs, ...Object.fromEntries(changed) };
}

const isSame = (one: SelfRated, other: SelfRated | undefined): boolean =>
  one.rating === (other?.rating ?? null) && one.note === (other?.note ?? "");
