import type { TakenDay } from "./calendar.view.ts";

/** An audit on a day of the calendar, once however many are its auditors. */
export interface DayEntry extends TakenDay {
  readonly auditors: readonly string[];
}

/** The audits of a day: those with hours in their order, then the others by name. */
export function entriesOf(audits: readonly TakenDay[]): readonly DayEntry[] {
  const together = Map.groupBy(audits, ({ auditId, day }) => `${day} ${auditId}`);
  return [...together.values()]
    .flatMap((some): readonly DayEntry[] => {
      const [first] = some;
      return first === undefined ? [] : [{ ...first, auditors: some.map(({ auditorName }) => auditorName) }];
    })
    .toSorted(
      (a, b) =>
        (a.from ?? "99").localeCompare(b.from ?? "99") || a.organisationName.localeCompare(b.organisationName, "fr"),
    );
}

/** How many a square of the month shows before it says how many more there are. */
const most = 3;

/** The entries that fit in a square of the month, and how many do not. */
export const fitting = (
  entries: readonly DayEntry[],
): { readonly shown: readonly DayEntry[]; readonly more: number } =>
  entries.length <= most
    ? { shown: entries, more: 0 }
    : { shown: entries.slice(0, most - 1), more: entries.length - most + 1 };

/** « Hélène Marchetti et Thomas Le Goff » */
export const auditorsOf = ({ auditors }: Pick<DayEntry, "auditors">): string =>
  new Intl.ListFormat("fr", { type: "conjunction" }).format(auditors);
