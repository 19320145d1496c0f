import type { QueryInput } from "../app/routeKeys.ts";
import type { Facet } from "../ui/facet.ts";
import { plainDay } from "../ui/format.ts";
import type { ListState } from "../ui/listState.ts";
import type { Tone } from "../ui/tone.ts";
import type { Surveillance, SurveillanceRow } from "./surveillance.query.ts";
import { modeWords, outcomeWords, standingWords, typeWords } from "./surveillance.sentences.ts";

/** The filters of the list; their names are what the address shows. */
export const facets: readonly Facet[] = [
  {
    ...{ id: "etat", label: "État" },
    options: Object.entries(standingWords).map(([value, { label }]) => ({ value, label })),
  },
  { id: "retard", label: "Délai", options: [{ value: "oui", label: "En retard" }] },
];

/** What the server is asked, from the address of the page. */
export const queryOf = ({ filters, text }: ListState): QueryInput<"GET /api/surveillances"> => ({
  search: text,
  standing: (filters.get("etat") ?? []).join(","),
  late: filters.has("retard") ? "true" : "false",
});

/** The standing as drawn: how it was concluded once it is, late when the window is closed. */
export function badgeOf({ standing, outcome, overdue }: Pick<SurveillanceRow, "standing" | "outcome" | "overdue">): {
  readonly tone: Tone;
  readonly label: string;
} {
  if (overdue) return { tone: "danger", label: "En retard" };
  if (standing === "concluded" && outcome !== null) return outcomeWords[outcome];
  return standingWords[standing];
}

const heads = [
  "Organisme",
  "SIREN",
  "Habilitation",
  "Surveillance",
  "Mode",
  "Due le",
  "État",
  "Conclusion",
  "Conclue le",
  "Suivie par",
];

/** The list as a file, in the order shown: days stay as spreadsheets sort them. */
export const csvRows = (rows: readonly SurveillanceRow[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    ...[row.organisationName, row.organisationId, row.habilitationNumber, typeWords[row.surveillanceType]],
    ...[modeWords[row.mode], row.dueOn, standingWords[row.standing].label],
    ...[row.outcome === null ? "" : outcomeWords[row.outcome].label, row.concludedOn ?? "", row.managerName ?? ""],
  ]),
];

/** The points of a heading. */
export const pointsUnder = ({ points }: Surveillance, heading: "quality" | "requirements") =>
  points.filter((point) => point.heading === heading);

/** The points for which something is asked and nothing is given yet. */
export const awaited = ({ points }: Surveillance) =>
  points.filter(({ asked, element }) => asked !== null && element === null);

/** The points that nobody has rated yet. */
export const unrated = ({ points }: Surveillance) => points.filter(({ rating }) => rating === null);

interface Typed {
  readonly quality: string;
  readonly requirements: string;
  readonly insufficient: boolean;
}

/** What still prevents the conclusion, the first thing; undefined when it can be given. */
export function conclusionMissing(
  surveillance: Surveillance,
  { quality, requirements, insufficient }: Typed,
  today: string,
) {
  if (today < surveillance.opensOn) return `La surveillance se conclut à partir du ${plainDay(surveillance.opensOn)}.`;
  const left = unrated(surveillance).length;
  if (left > 0) return left === 1 ? "Il reste 1 point à évaluer." : `Il reste ${left} points à évaluer.`;
  const seen = surveillance.points.some(({ published, rating }) => published && rating?.result !== "not-applicable");
  if (seen && surveillance.captures.length === 0) return "Versez une capture de ce que l’organisme publie.";
  if (surveillance.mode === "audit" && surveillance.auditId === null) return "Rattachez l’audit.";
  if (quality.trim() === "" || requirements.trim() === "") return "Écrivez une phrase sous chaque axe.";
  const gap = surveillance.points.some(({ rating }) => rating?.result === "gap");
  return insufficient && !gap ? "Insuffisante suppose un écart." : undefined;
}
