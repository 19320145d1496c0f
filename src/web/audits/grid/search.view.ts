import type { Criterion, Indicator } from "../audit.query.ts";
import type { Findings } from "./findings.view.ts";
import { auditedCriteria, markOf } from "./grid.view.ts";

/** What of the list is shown. */
export type Only = "all" | "to-rate" | "flagged" | "nonconforming";

export const onlyWords: readonly { readonly value: Only; readonly label: string }[] = [
  { value: "all", label: "Tous" },
  { value: "to-rate", label: "À évaluer" },
  { value: "flagged", label: "À revoir" },
  { value: "nonconforming", label: "Non conformes" },
];

interface Asked {
  readonly words: string;
  readonly only: Only;
  /** Indicators where something typed is not entered yet: still to be rated. */
  readonly unfinished: readonly string[];
}

/** The criteria with what was asked for, in order; without accents nor capitals. */
export function foundIn(findings: Findings, asked: Asked): readonly Criterion[] {
  const words = plain(asked.words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return auditedCriteria(findings)
    .map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.filter((one) => isAsked(findings, one, asked) && says(one, words)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

function isAsked(findings: Findings, one: Indicator, { only, unfinished }: Asked): boolean {
  const mark = markOf(findings, one);
  switch (only) {
    case "all":
      return true;
    case "to-rate":
      return mark === "to-rate" || mark === "unwritten" || unfinished.includes(one.code);
    case "flagged":
      return one.flagged;
    case "nonconforming":
      return one.rating === "nonconforming";
  }
}

const says = ({ code, title, expected, note }: Indicator, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const text = plain(`${code} ${title} ${expected} ${note ?? ""}`);
  return words.every((word) => text.includes(word));
};

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
