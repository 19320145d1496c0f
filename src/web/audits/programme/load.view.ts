import { type LoadStanding, standingOfLoad } from "../../../domain/audits/audit.load.ts";
import { addMonths, type Day, day as dayIn, isDay } from "../../../domain/shared/calendar.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import { monthOf } from "../../ui/format.ts";
import type { ListState } from "../../ui/listState.ts";
import type { Tone } from "../../ui/tone.ts";

export type Loads = AnswerOf<"GET /api/audit-load">;
export type AuditorLoad = Loads["people"][number];
type Load = AuditorLoad["loads"][number];

/** The months that are shown at once: a term either way is planned for. */
const months = 6;
export const fromKey = "depuis";

/** The first month of the address: this one, unless it says otherwise. */
export function firstMonth({ filters }: Pick<ListState, "filters">, today: string): Day {
  const [asked = ""] = filters.get(fromKey) ?? [];
  const on = isDay(asked) ? asked : dayIn(today);
  return dayIn(`${on.slice(0, 7)}-01`);
}

/** The months before or after, none of them twice. */
export const monthsAway = (first: Day, by: 1 | -1): Day => addMonths(first, by * months);

/** From the first day of the first month to the last day of the last one. */
export const loadSpan = (first: Day): { readonly from: Day; readonly until: Day } => ({
  from: first,
  until: dayIn(Temporal.PlainDate.from(addMonths(first, months)).subtract({ days: 1 }).toString()),
});

const none = { audits: 0, days: 0, minutes: 0, unplanned: 0, proposed: 0 } as const;

/** A month of an auditor. */
export interface MonthLoad extends Omit<Load, "from"> {
  readonly month: string;
  readonly standing: LoadStanding;
}

/** The months of an auditor in order, those without any audit too. */
export const monthsOf = ({ loads }: AuditorLoad, { periods, daysPerMonth }: Loads): readonly MonthLoad[] =>
  periods.map((month) => {
    const load = loads.find(({ from }) => from === month) ?? none;
    const { audits, days, minutes, unplanned, proposed } = load;
    return { month, audits, days, minutes, unplanned, proposed, standing: standingOfLoad(load, daysPerMonth) };
  });

/** What a month at its limit, or beyond, is called; nothing is said of the others. */
export const standingWords: Readonly<Record<LoadStanding, { readonly label: string; readonly tone: Tone } | null>> = {
  free: null,
  full: { label: "Complet", tone: "warning" },
  over: { label: "Au-delà", tone: "danger" },
};

/** « décembre 2026 », shortened to its month in a year that is already told. */
export const monthHead = (month: string, index: number): string =>
  index === 0 || month.endsWith("-01-01") ? monthOf(month) : (monthOf(month).split(" ")[0] ?? "");

/** The load as a file: a line by auditor and month. */
export const loadCsv = (loads: Loads): readonly (readonly string[])[] => [
  ["Auditeur", "Mois", "Jours retenus", "Jours possibles", "Audits", "Minutes planifiées", "Audits en proposition"],
  ...loads.people.flatMap((person) =>
    monthsOf(person, loads).map(({ month, days, audits, minutes, proposed }) => [
      ...[person.name, month.slice(0, 7), `${days}`, `${loads.daysPerMonth}`, `${audits}`, `${minutes}`, `${proposed}`],
    ]),
  ),
];
