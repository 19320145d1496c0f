import type { Day } from "../shared/calendar.ts";

/** A text that named persons read and acknowledge (R-REG-2). */
export interface Regulation {
  readonly code: string;
  readonly title: string;
  readonly kind: "regulations" | "terms";
  readonly version: string;
  readonly effectiveOn: Day;
  readonly markdown: string;
}

/** One way of holding the information session (R-REG-1). */
export interface BriefingKind {
  readonly code: "webinar" | "e-learning" | "interview";
  readonly label: string;
  readonly description: string;
  readonly minutes: number;
}

export interface Briefing {
  readonly title: string;
  readonly topics: readonly string[];
  readonly kinds: readonly BriefingKind[];
}

/** When the text of a clause is used; otherwise its `withoutObject` sentence is. */
export type ClauseCondition = "always" | "subcontracting" | "financial_terms";

export interface AgreementClause {
  readonly code: string;
  readonly title: string;
  /** Generation is refused while a mandatory clause is empty (R-AGR-1). */
  readonly mandatory: boolean;
  /** The legal source, when there is one. */
  readonly source: string | null;
  readonly appliesWhen: ClauseCondition;
  /** Paragraphs separated by an empty line, with variables in braces. */
  readonly text: string;
  /** The explicit « sans objet »; null where the clause always applies. */
  readonly withoutObject: string | null;
}

export interface AgreementVariable {
  readonly name: string;
  readonly label: string;
}

/** The agreement both sign: the only instrument of the habilitation (R-AGR-1). */
export interface Agreement {
  readonly title: string;
  readonly preamble: string;
  readonly clauses: readonly AgreementClause[];
  /** The amendment that extends the agreement once, when the certifier is late on a renewal (R-REN-3). */
  readonly extension: {
    readonly title: string;
    readonly preamble: string;
    readonly clauses: readonly { readonly code: string; readonly title: string; readonly text: string }[];
  };
  /** What the dossier fills in when the agreement is generated. */
  readonly variables: readonly AgreementVariable[];
}

export interface FeeItem {
  readonly label: string;
  readonly amount: string;
  readonly note: string | null;
}

/** Shown on the public page (R-PUB-4). */
export interface Fees {
  readonly introduction: string;
  readonly items: readonly FeeItem[];
  readonly principles: readonly string[];
}

export interface PresentedStep {
  readonly code: "application" | "regulations" | "audit" | "quiz" | "decision" | "maintenance";
  readonly title: string;
  readonly text: string;
}

/** How the public page introduces the scheme (R-PUB-4). */
export interface Presentation {
  readonly summary: string;
  readonly selfCheckNotice: string;
  readonly steps: readonly PresentedStep[];
}

/** What the mission order of an audit says beyond the audit itself. */
export interface MissionTexts {
  /** How the mission is conducted. */
  readonly conduct: string;
  /** Who bears which costs; null where the scheme says nothing of it. */
  readonly costs: string | null;
}

/** What the certifier hands over on the effective date: texts to use as they are, and what is never written (R-COM-1). */
export interface CommunicationKit {
  readonly texts: readonly { readonly use: string; readonly text: string }[];
  readonly never: readonly string[];
  /** Drawings to show beside the texts, as SVG; versions published before there were any have none. */
  readonly marks?: readonly { readonly code: string; readonly use: string; readonly svg: string }[];
}
