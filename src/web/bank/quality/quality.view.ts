import type { AnswerOf } from "../../app/routeKeys.ts";
import type { Facet } from "../../ui/facet.ts";
import { count } from "../../ui/format.ts";
import type { ListState } from "../../ui/listState.ts";

export type Quality = AnswerOf<"GET /api/schemes/:scheme/question-statistics">;
export type Served = Quality["questions"][number];

const nbsp = "\u00a0";
const decimal = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** A negative KR-20 measures nothing: marks spread less than chance would make them. */
const tooClose = `, sans portée : les notes sont trop proches pour que le QCM les départage`;
const missing = "pas encore calculable";

/** « 74 % » */
export const percent = (n: number): string => `${n}${nbsp}%`;

/** « 0,32 », or a dash while it cannot be said. */
export const correlation = (n: number | null): string => (n === null ? "–" : hundredths.format(n / 100));

/** The test as a whole, one fact a line. */
export function testFacts({ test, papers }: Quality): readonly { readonly label: string; readonly value: string }[] {
  if (test === null) return [];
  const { mean, deviation, questions, kr20, standardError } = test;
  return [
    { label: "Copies terminées", value: String(papers) },
    {
      label: "Note moyenne",
      value: `${decimal.format(mean)} sur ${questions}, écart type ${decimal.format(deviation)}`,
    },
    {
      label: "Fidélité (KR-20)",
      value: kr20 === null ? missing : `${hundredths.format(kr20)}${kr20 < 0 ? tooClose : ""}`,
    },
    {
      label: "Erreur type de mesure",
      value:
        standardError === null
          ? missing
          : `${decimal.format(standardError)}\u00a0${standardError < 2 ? "point" : "points"}`,
    },
  ];
}

/** Those that deserve a look, or the others. */
export const facetsOf = ({ questions }: Quality): readonly Facet[] => [
  {
    ...{ id: "regard", label: "À regarder" },
    options: [
      { value: "oui", label: "À regarder", count: questions.filter(({ flags }) => flags.length > 0).length },
      { value: "non", label: "Rien à signaler", count: questions.filter(({ flags }) => flags.length === 0).length },
    ],
  },
];

export function keptBy({ filters, text }: ListState, rows: readonly Served[]): readonly Served[] {
  const looks = filters.get("regard") ?? [];
  const sought = text.trim().toLocaleLowerCase("fr");
  return rows.filter(
    (row) =>
      (looks.length === 0 || looks.includes(row.flags.length > 0 ? "oui" : "non")) &&
      `${row.code} ${row.text}`.toLocaleLowerCase("fr").includes(sought),
  );
}

/** « 12 emplois, 83 % de bonnes réponses, dans 14 % des sujets. » */
export const servedLine = ({ uses, rightPercent, exposurePercent }: Served): string =>
  `${count(uses, "emploi")}, ${percent(rightPercent)} de bonnes réponses, dans ${percent(exposurePercent)} des sujets.`;
