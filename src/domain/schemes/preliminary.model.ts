import type { AuditType } from "./referential.model.ts";

export type FieldKind = "count" | "text" | "day" | "choice" | "choices" | "list";

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** One typed answer; its variable is what conditions name (`activite.ouvertes`, `modalites`). */
export interface AnswerField {
  readonly variable: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** For `choice` and `choices`, else empty. */
  readonly options: readonly FieldOption[];
  /** For `list`: the columns of each line, whose variables are relative to the line; else empty. */
  readonly columns: readonly AnswerField[];
  readonly required: boolean;
}

/** A question that frames the audit, answered by the organisation and validated with the auditor (R-AUD-2). */
export interface PreliminaryQuestion {
  readonly code: string;
  readonly variable: string;
  readonly text: string;
  readonly fields: readonly AnswerField[];
  readonly auditTypes: readonly AuditType[];
  /** What the answer changes, for the auditor. */
  readonly effect: string;
  /** Indicators the answer bears on. */
  readonly touches: readonly string[];
}

export type AnswerCell = string | number | readonly string[];
export type AnswerValue = AnswerCell | readonly Readonly<Record<string, AnswerCell>>[];

/** Answers by variable; a variable without an answer is absent. */
export type PreliminaryAnswers = Readonly<Record<string, AnswerValue>>;
