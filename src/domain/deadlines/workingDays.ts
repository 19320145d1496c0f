import { addDays, type Day, day, daysBetween } from "../shared/calendar.ts";

const two = (number: number): string => String(number).padStart(2, "0");
const dayIn = (year: number, month: number, date: number): Day => day(`${year}-${two(month)}-${two(date)}`);

/** Easter Sunday of a year of the Gregorian calendar, from the age of the moon (Gauss, corrected by the lunar and solar equations). */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const lunar = Math.floor((13 + 8 * century) / 25);
  const solar = century - Math.floor(century / 4);
  const age = (19 * (year % 19) + 15 - lunar + solar) % 30;
  const shortened = age === 29 || (age === 28 && year % 19 > 10) ? age - 1 : age;
  const fullMoon = addDays(dayIn(year, 3, 21), shortened);
  const sinceSunday = ((daysBetween(day("2000-01-02"), fullMoon) % 7) + 7) % 7;
  return addDays(fullMoon, 7 - sinceSunday);
}

/** Fixed public holidays of metropolitan France as [month, date] (Code du travail, L. 3133-1). */
const fixedHolidays = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
] as const;

/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const holidaysAfterEaster = [1, 39, 50] as const;

/** The eleven public holidays of a year in metropolitan France, in order. */
export function publicHolidays(year: number): readonly Day[] {
  const easter = easterSunday(year);
  const fixed = fixedHolidays.map(([month, date]) => dayIn(year, month, date));
  return [...fixed, ...holidaysAfterEaster.map((after) => addDays(easter, after))].toSorted();
}

/** The holidays of the years asked for so far: they never change, and every deadline asks for them. */
const known = new Map<number, readonly Day[]>();

function holidaysOf(year: number): readonly Day[] {
  const holidays = known.get(year) ?? publicHolidays(year);
  known.set(year, holidays);
  return holidays;
}

/** Whether a day is worked: neither a Saturday, nor a Sunday, nor a public holiday. */
export function isWorkingDay(on: Day): boolean {
  const { dayOfWeek, year } = Temporal.PlainDate.from(on);
  return dayOfWeek <= 5 && !holidaysOf(year).includes(on);
}

/** The day itself when it is worked, otherwise the first worked day after it (R-NOT-1). */
export function nextWorkingDay(on: Day): Day {
  let candidate = on;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** What was counted so far: lists of files ask for the same few days over and over. */
const counted = new Map<string, Day>();

/** The n-th worked day after a day, which itself does not count; with 0, the day itself. */
export function addWorkingDays(on: Day, count: number): Day {
  const asked = `${on}+${count}`;
  const last = counted.get(asked) ?? nthWorkingDay(on, count);
  counted.set(asked, last);
  return last;
}

function nthWorkingDay(on: Day, count: number): Day {
  let last = on;
  for (let n = 0; n < count; n++) last = nextWorkingDay(addDays(last, 1));
  return last;
}
