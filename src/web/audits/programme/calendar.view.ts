import { periodOf } from "../../../domain/audits/audit.load.ts";
import { isWorkingDay } from "../../../domain/deadlines/workingDays.ts";
import { addDays, addMonths, type Day, day as dayIn, isDay } from "../../../domain/shared/calendar.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import type { Facet } from "../../ui/facet.ts";
import { monthOf, plainDay } from "../../ui/format.ts";
import type { ListState } from "../../ui/listState.ts";
import type { Tone } from "../../ui/tone.ts";
import { modeWords } from "../audits.sentences.ts";

export type TakenDay = AnswerOf<"GET /api/audit-days">["days"][number];
export type View = "mois" | "semaine";

/** What the calendar shows: a month or a week, around a day. */
export interface Calendar {
  readonly view: View;
  readonly day: Day;
}

const viewKey = "vue";
const dayKey = "jour";
export const auditorKey = "auditeur";

/** The calendar that an address asks for: this month, unless it says otherwise. */
export function calendarOf({ filters }: Pick<ListState, "filters">, today: string): Calendar {
  const [asked = ""] = filters.get(dayKey) ?? [];
  return {
    view: filters.get(viewKey)?.[0] === "semaine" ? "semaine" : "mois",
    day: isDay(asked) ? asked : dayIn(today),
  };
}

/** The filters of the address without what says where the calendar is. */
export const withoutCalendar = (state: ListState): ListState => ({
  ...state,
  filters: new Map([...state.filters].filter(([name]) => name !== viewKey && name !== dayKey)),
});

/** The address with the calendar somewhere else. */
export const withCalendar = (state: ListState, { view, day }: Calendar): ListState => ({
  ...state,
  filters: new Map([...withoutCalendar(state).filters, [viewKey, [view]], [dayKey, [day]]]),
});

/** The days on screen: the whole weeks of a month, or one week. */
export function spanOf({ view, day }: Calendar): { readonly from: Day; readonly until: Day } {
  if (view === "semaine") {
    const monday = periodOf(day, "week");
    return { from: monday, until: addDays(monday, 6) };
  }
  const first = periodOf(day, "month");
  return { from: periodOf(first, "week"), until: addDays(periodOf(addDays(addMonths(first, 1), -1), "week"), 6) };
}

/** The calendar before or after. */
export const moved = ({ view, day }: Calendar, by: 1 | -1): Calendar => ({
  view,
  day: view === "semaine" ? addDays(day, 7 * by) : addMonths(periodOf(day, "month"), by),
});

/** « décembre 2026 », « du 30 novembre au 6 décembre 2026 ». */
export function titleOf(calendar: Calendar): string {
  if (calendar.view === "mois") return monthOf(calendar.day);
  const { from, until } = spanOf(calendar);
  const words = (on: Day) => plainDay(on).split(" ");
  const [date = "", month, year] = words(from);
  const [, lastMonth, lastYear] = words(until);
  const start = [date, ...(month === lastMonth ? [] : [month]), ...(year === lastYear ? [] : [year])].join(" ");
  return `du ${start} au ${plainDay(until)}`;
}

/** A day of the calendar, with what is on it. */
export interface CalendarDay {
  readonly day: Day;
  /** In the month that is shown. */
  readonly inside: boolean;
  /** Neither a weekend nor a public holiday. */
  readonly worked: boolean;
  readonly audits: readonly TakenDay[];
}

/** The weeks on screen, from Monday to Sunday. */
export function weeksOf(calendar: Calendar, days: readonly TakenDay[]): readonly (readonly CalendarDay[])[] {
  const { from, until } = spanOf(calendar);
  const month = periodOf(calendar.day, "month");
  const weeks: CalendarDay[][] = [];
  for (let monday = from; monday <= until; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index);
        const inside = calendar.view === "semaine" || periodOf(day, "month") === month;
        return { day, inside, worked: isWorkingDay(day), audits: days.filter((one) => one.day === day) };
      }),
    );
  }
  return weeks;
}

/** The days of a week that a screen shows in columns: a weekend only when something is on it. */
export const columnsOf = (week: readonly CalendarDay[]): readonly CalendarDay[] =>
  week.filter(({ audits }, index) => index < 5 || audits.length > 0);

const standingWords: Readonly<Record<TakenDay["standing"], { readonly label: string; readonly tone: Tone }>> = {
  proposed: { label: "Date proposée", tone: "warning" },
  confirmed: { label: "Date retenue", tone: "info" },
  planned: { label: "Plan établi", tone: "success" },
  held: { label: "Audit tenu", tone: "neutral" },
};

/** How sure a day is, in words. */
export const standingOf = ({ standing }: Pick<TakenDay, "standing">) => ({
  ...standingWords[standing],
  pending: standing === "proposed",
});

/** « 9 h 00 – 16 h 30 »; nothing before there is a plan. */
export function hoursOf({ from, until }: Pick<TakenDay, "from" | "until">): string {
  if (from === null || until === null) return "";
  const written = (time: string) => time.replace(/^0?(\d+):/, "$1\u00a0h\u00a0");
  return `${written(from)} – ${written(until)}`;
}

/** A filter of the calendar: its name in the address, and the value that a day has of it. */
interface Filter {
  readonly id: string;
  readonly label: string;
  readonly of: (one: TakenDay) => readonly [value: string, label: string];
}

const filters: readonly Filter[] = [
  { id: auditorKey, label: "Auditeur", of: (one) => [one.auditor, one.auditorName] },
  { id: "etat", label: "État", of: (one) => [one.standing, standingOf(one).label] },
  { id: "type", label: "Type", of: (one) => [one.auditType, one.kind] },
  { id: "mode", label: "Mode", of: (one) => [one.mode, modeWords[one.mode].name] },
];

/** The filters of the calendar, with what is there to be kept. */
export const facetsOf = (days: readonly TakenDay[]): readonly Facet[] =>
  filters
    .map(({ id, label, of }) => {
      const options = [...new Map(days.map(of))].map(([value, words]) => ({
        ...{ value, label: words, count: days.filter((one) => of(one)[0] === value).length },
      }));
      return { id, label, options: options.toSorted((a, b) => a.label.localeCompare(b.label, "fr")) };
    })
    .filter(({ options }) => options.length > 0);

/** The days that the filters of the address keep. */
export const keptDays = (days: readonly TakenDay[], { filters: asked }: Pick<ListState, "filters">) =>
  days.filter((one) =>
    filters.every(({ id, of }) => {
      const chosen = asked.get(id) ?? [];
      return chosen.length === 0 || chosen.includes(of(one)[0]);
    }),
  );

const heads = ["Jour", "De", "À", "Organisme", "Dossier", "Type", "Mode", "Auditeur", "État", "Minutes"] as const;

/** What is shown, as a file: days stay as spreadsheets sort them. */
export const csvRows = (days: readonly TakenDay[]): readonly (readonly string[])[] => [
  heads,
  ...days.map((one) => [
    ...[one.day, one.from ?? "", one.until ?? "", one.organisationName, one.number, one.kind],
    ...[modeWords[one.mode].name, one.auditorName, standingOf(one).label, one.minutes === null ? "" : `${one.minutes}`],
  ]),
];
