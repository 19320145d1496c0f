import type { AnswerOf } from "../app/routeKeys.ts";
import { count } from "../ui/format.ts";

type CalibratedScheme = AnswerOf<"GET /api/audit-calibration">["schemes"][number];
export type Calibrated = CalibratedScheme["auditors"][number];
type Compared = Calibrated["overall"];
type Share = Compared["own"];

const nbsp = "\u00a0";

/** « 12 %, 3 sur 25 »; « aucun indicateur » when nothing was rated. */
export const shareWords = ({ rated, nonconforming, percent }: Share): string =>
  percent === null ? "Aucun indicateur" : `${percent}${nbsp}% (${nonconforming} sur ${rated})`;

/** What the two shares say side by side, or why they say nothing yet. */
export function readingOf({ own, others, significant }: Compared, minimum: number): string {
  if (!significant) {
    const short = own.rated < minimum ? own.rated : others.rated;
    const whose = own.rated < minimum ? "évalués par cet auditeur" : "évalués par ses collègues";
    return `Trop peu pour comparer${nbsp}: ${count(short, "indicateur")} ${short < 2 ? whose.replace("évalués", "évalué") : whose}, il en faut ${minimum}`;
  }
  const gap = (own.percent ?? 0) - (others.percent ?? 0);
  if (gap === 0) return "Même part que ses collègues";
  return `${count(Math.abs(gap), "point")} ${gap > 0 ? "au-dessus de" : "en dessous de"} ses collègues`;
}

/** The table as a file. */
export const calibrationCsv = ({ auditors, minimum }: CalibratedScheme): readonly (readonly string[])[] => [
  [
    ...["Auditeur", "Critère", "Évalués", "Non conformes", "Part (%)"],
    ...["Évalués par les collègues", "Non conformes chez eux", "Part (%)", "Lecture"],
  ],
  ...auditors.flatMap(({ name, criteria }) =>
    criteria.map((one) => [
      ...[name, `${one.code} ${one.title}`, `${one.own.rated}`, `${one.own.nonconforming}`, `${one.own.percent ?? ""}`],
      ...[`${one.others.rated}`, `${one.others.nonconforming}`, `${one.others.percent ?? ""}`, readingOf(one, minimum)],
    ]),
  ),
];
