import type { Agreement, AgreementClause, ClauseCondition } from "../schemes/texts.model.ts";

/** A clause as it is printed; `missing` lists its variables that nothing fills. */
export interface FilledClause {
  readonly code: string;
  readonly title: string;
  readonly mandatory: boolean;
  readonly text: string;
  readonly missing: readonly string[];
}

/** A mandatory clause that prevents the agreement, and the variables that would fill it. */
export interface EmptyClause {
  readonly code: string;
  readonly missing: readonly string[];
}

/** What fills the braces: `organisation.name`, `habilitation.years`… An empty value fills nothing. */
export type ClauseValues = Readonly<Record<string, string>>;

const variable = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

/** A text with its braces filled, and the variables that stay empty. */
export function filled(
  text: string,
  values: ClauseValues,
): { readonly text: string; readonly missing: readonly string[] } {
  const names = [...text.matchAll(variable)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  const missing = [...new Set(names.filter((name) => (values[name] ?? "").trim() === ""))];
  return { text: text.replace(variable, (braces, name: string) => values[name] ?? braces), missing };
}

/**
 * The clauses of an agreement, filled. A clause whose object does not exist here (`objects`: what does) is replaced by its
 * explicit « sans objet » (R-AGR-1).
 */
export const filledClauses = (
  { clauses }: Pick<Agreement, "clauses">,
  objects: readonly Exclude<ClauseCondition, "always">[],
  values: ClauseValues,
): readonly FilledClause[] =>
  clauses.map((clause) => {
    const { code, title, mandatory } = clause;
    return { code, title, mandatory, ...filled(textOf(clause, objects), values) };
  });

function textOf({ appliesWhen, text, withoutObject }: AgreementClause, objects: readonly ClauseCondition[]): string {
  const applies = appliesWhen === "always" || objects.includes(appliesWhen);
  return applies ? text : (withoutObject ?? "");
}

/** The mandatory clauses with nothing in them, or not everything. */
export const emptyClauses = (clauses: readonly FilledClause[]): readonly EmptyClause[] =>
  clauses
    .filter(({ mandatory, text, missing }) => mandatory && (text.trim() === "" || missing.length > 0))
    .map(({ code, missing }) => ({ code, missing }));
