import type { Milestone as Dated } from "../../domain/habilitations/calendar.ts";
import type { LifeRules } from "../../domain/schemes/rulebookLife.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { SurveillanceType } from "../../domain/schemes/surveillance.model.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { listed, nbsp } from "../../domain/shared/french.ts";
import type { Milestone } from "../ports/printing.ts";
import type { AgreedMilestone } from "./agreementText.ts";

/** The meeting points of the cycle as the agreement states them, by their rules (R-SUR-1, R-SUR-6, R-REN-1, R-REN-3). */
export function agreedCalendar({ rulebook, surveillanceContents }: Scheme): readonly AgreedMilestone[] {
  const { habilitation: rules } = rulebook;
  const provided = (type: SurveillanceType): string =>
    asOneSentence(surveillanceContents.find((content) => content.type === type)?.provided ?? []);
  const before = (months: number): string => `${months}${nbsp}mois avant le terme`;
  return [
    {
      ...{ kind: "first-surveillance", title: "Première surveillance", expected: provided("S3") },
      rule: `${rules.firstSurveillanceMonths}${nbsp}mois après la date d’effet`,
    },
    ...anniversaries(rules).map((rule) => ({
      ...{ kind: "annual-surveillance" as const, title: "Surveillance annuelle", rule, expected: provided("SA") },
    })),
    {
      ...{ kind: "renewal-opening", title: "Ouverture du renouvellement", expected: provided("R") },
      rule: before(rules.renewalOpensMonthsBefore),
    },
    {
      ...{ kind: "renewal-file", title: "Dépôt du dossier de renouvellement" },
      rule: before(rules.renewalFileMonthsBefore),
      expected: "Un dossier complet, qui est alors décidé avant le terme",
    },
    {
      ...{ kind: "expiry", title: "Dernier jour de validité", rule: `${rules.years}${nbsp}ans` },
      expected: "Une nouvelle convention ou un avenant signé avant cette date",
    },
  ];
}

/** « Les pièces expirées », « Les effectifs » as « Les pièces expirées et les effectifs ». */
const asOneSentence = (things: readonly string[]): string =>
  listed(things.map((thing, n) => (n === 0 ? thing : thing.charAt(0).toLowerCase() + thing.slice(1))));

/** Every anniversary before the term, which is the renewal itself (R-SUR-2). */
function anniversaries({ years, surveillanceEveryMonths }: LifeRules): readonly string[] {
  const count = Math.ceil((12 * years) / surveillanceEveryMonths) - 1;
  return Array.from({ length: count }, (_, n) =>
    surveillanceEveryMonths === 12
      ? `${n === 0 ? "Premier" : `${n + 1}e`} anniversaire`
      : `${(n + 1) * surveillanceEveryMonths}${nbsp}mois après la date d’effet`,
  );
}

/** The same with its dates, once the agreement is concluded: those past its end have none. */
export function datedCalendar(
  agreed: readonly AgreedMilestone[],
  dated: readonly Dated[],
  endsOn: Day,
): readonly Milestone[] {
  return agreed.map(({ kind, title, rule, expected }, n) => {
    const rank = agreed.slice(0, n).filter((one) => one.kind === kind).length;
    const due = dated.filter((one) => one.kind === kind)[rank]?.dueOn ?? null;
    return { title, rule, expected, on: kind === "expiry" ? addDays(endsOn, -1) : due };
  });
}
