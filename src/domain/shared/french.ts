import type { Day, Moment } from "./calendar.ts";

const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** No-break space, as French typography asks between a number and its unit, or before « : ». */
export const nbsp = "\u00A0";

/** « 14 avril 2026 », « 1er mai 2026 ». */
export function writtenDay(on: Day | string): string {
  const { day, month, year } = Temporal.PlainDate.from(on);
  return `${day === 1 ? "1er" : day}${nbsp}${months[month - 1] ?? ""} ${year}`;
}

/** « mardi 14 avril 2026 ». */
export const fullDay = (on: Day | string): string =>
  `${weekdays[Temporal.PlainDate.from(on).dayOfWeek - 1] ?? ""} ${writtenDay(on)}`;

/** « 10 h 42 », in Paris. */
export function clockTime(at: Moment): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO("Europe/Paris");
  return `${hour}${nbsp}h${nbsp}${String(minute).padStart(2, "0")}`;
}

/** « a, b et c ». */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} et ${words.at(-1) ?? ""}`;
}

/** « en tant que référent », « en tant qu’auditeur »: « que » loses its vowel before another, or before a mute h. */
export const inCapacityOf = (role: string): string =>
  /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(role) ? `en tant qu’${role}` : `en tant que ${role}`;

/** « de Paul Roy », « d’Inès Girard »; before an h, which may be silent or not, the whole word. */
export const ofName = (name: string): string => (/^[aeiouàâäéèêëîïôöùûüœæ]/iu.test(name) ? `d’${name}` : `de ${name}`);

/** « 1 point », « 3 points ». */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count}${nbsp}${count < 2 ? one : several}`;

/** « 552 100 554 », « 552 100 554 00013 ». */
export const grouped = (digits: string): string =>
  [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
    .filter((part) => part !== "")
    .join(nbsp);
