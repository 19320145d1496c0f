import type { QualityRules, QuizBlueprint } from "../schemes/questions.model.ts";
import type { ItemStatistics } from "./statistics.ts";

/** When a question deserves a look (R-QCM-7). */
export type FlagRules = Omit<QualityRules, "withinMonths"> & Pick<QuizBlueprint, "exposureLimitPercent">;

/** What is wrong with how a question serves; a person judges, nothing follows by itself. */
export type Flag =
  | { readonly flag: "too-easy" | "too-hard" | "overexposed"; readonly percent: number }
  | { readonly flag: "does-not-discriminate"; readonly percent: number }
  | { readonly flag: "wrong-option-preferred"; readonly option: string; readonly times: number }
  | { readonly flag: "option-never-chosen"; readonly options: readonly string[] };

/** What is to be looked at in a question, from how it served and from the options it offers. */
export function flagsOf(
  served: ItemStatistics,
  { options, right }: { readonly options: readonly string[]; readonly right: readonly string[] },
  rules: FlagRules,
): readonly Flag[] {
  const exposure = percentOf(served.exposure);
  const papers = served.exposure === 0 ? 0 : Math.round(served.uses / served.exposure);
  const overexposed =
    papers >= rules.minimumUses && exposure > rules.exposureLimitPercent
      ? [{ flag: "overexposed", percent: exposure } as const]
      : [];
  if (served.uses < rules.minimumUses) return overexposed;
  return [...measureFlags(served, rules), ...choiceFlags(served, options, right), ...overexposed];
}

/** A share in whole percent. */
export const percentOf = (share: number): number => Math.round(100 * share);

function measureFlags({ difficulty, discrimination }: ItemStatistics, rules: FlagRules): readonly Flag[] {
  const ease = percentOf(difficulty);
  const told = discrimination === null ? null : percentOf(discrimination);
  return [
    ...(ease >= rules.easyFrom ? [{ flag: "too-easy" as const, percent: ease }] : []),
    ...(ease < rules.hardUnder ? [{ flag: "too-hard" as const, percent: ease }] : []),
    ...(told !== null && told < rules.discriminationUnder
      ? [{ flag: "does-not-discriminate" as const, percent: told }]
      : []),
  ];
}

function choiceFlags(
  { choices }: ItemStatistics,
  options: readonly string[],
  right: readonly string[],
): readonly Flag[] {
  const times = (option: string): number => choices[option] ?? 0;
  const leastRight = Math.min(...right.map(times));
  const preferred = options
    .filter((option) => !right.includes(option) && times(option) > leastRight)
    .map((option) => ({ flag: "wrong-option-preferred" as const, option, times: times(option) }));
  const ignored = options.filter((option) => times(option) === 0);
  return [...preferred, ...(ignored.length === 0 ? [] : [{ flag: "option-never-chosen" as const, options: ignored }])];
}
