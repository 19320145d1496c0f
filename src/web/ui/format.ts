/**
 * French writing of days, moments, numbers and identifiers. A day is `2026-11-23`, a moment an ISO instant; both are read
 * in Europe/Paris. A day never becomes a local Date: it is read as midnight UTC and written in UTC (R-DATE-1).
 */
const nbsp = "\u00a0";
const paris = "Europe/Paris";

const dayFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("fr-FR", { ...options, timeZone: "UTC" });

const full = dayFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const medium = dayFormat({ day: "numeric", month: "long", year: "numeric" });
const short = dayFormat({ day: "2-digit", month: "2-digit", year: "numeric" });
const month = dayFormat({ month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: paris });
const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: paris });
const decimal = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

const msPerDay = 86_400_000;
const epoch = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** French writes the first of a month « 1er ». */
const first = (text: string): string => text.replace(/(^|\s)1(?=\s)/, "$11er");

/** « mardi 14 avril 2026 » */
export const longDay = (day: string): string => first(full.format(epoch(day)));
/** « 14 avril 2026 » */
export const plainDay = (day: string): string => first(medium.format(epoch(day)));
/** « 14/04/2026 », for dense tables. */
export const shortDay = (day: string): string => short.format(epoch(day));
/** « avril 2026 » */
export const monthOf = (day: string): string => month.format(epoch(day));

/** The civil date it is in Paris at a moment. */
export const dayOfMoment = (moment: string): string => isoDay.format(Date.parse(moment));

/** « 10 h 42 » */
export function timeOf(moment: string): string {
  const parts = clock.formatToParts(Date.parse(moment));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return `${Number(part("hour"))}${nbsp}h${nbsp}${part("minute")}`;
}

/** « mardi 14 avril 2026 à 10 h 42 » */
export const longMoment = (moment: string): string => `${longDay(dayOfMoment(moment))} à ${timeOf(moment)}`;

/** Days from one date to another, negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((epoch(to) - epoch(from)) / msPerDay);

/** « 12 jours », then months from the third on, years from the third on: precise when near, round when far. */
function span(days: number): string {
  if (days < 60) return count(days, "jour");
  if (days < 730) return `${Math.round(days / 30.44)}${nbsp}mois`;
  return count(Math.round(days / 365.25), "an");
}

/** « aujourd’hui », « demain », « dans 12 jours », « il y a 3 mois ». */
export function relativeDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return "aujourd’hui";
  if (days === 1) return "demain";
  if (days === -1) return "hier";
  return days > 0 ? `dans ${span(days)}` : `il y a ${span(-days)}`;
}

/** « mardi 14 avril 2026 (dans 12 jours) » */
export const dueDay = (day: string, today: string): string => `${longDay(day)} (${relativeDay(day, today)})`;

/** « 2 résultats », « 0 résultat »: French is singular under two. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${decimal.format(n)}${nbsp}${Math.abs(n) < 2 ? singular : plural}`;
}

/** « 3 h 30 » */
export function hours(n: number): string {
  const minutes = Math.round(n * 60);
  const rest = minutes % 60;
  const whole = `${Math.floor(minutes / 60)}${nbsp}h`;
  return rest === 0 ? whole : `${whole}${nbsp}${String(rest).padStart(2, "0")}`;
}

/** « 1,2 Mo » */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return count(bytes, "octet");
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)}${nbsp}ko`;
  return `${new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 }).format(bytes / 1_000_000)}${nbsp}Mo`;
}

/** « 20 Mo »: a limit on the size of files, whose megabytes are of 1,048,576 bytes as on the server. */
export const sizeLimit = (bytes: number): string => `${Math.floor(bytes / 1_048_576)}${nbsp}Mo`;

/** « bilan.pdf » pèse 300 Mo ; la limite est de 20 Mo; undefined when the file can be taken. */
export const tooHeavy = ({ name, size }: { readonly name: string; readonly size: number }, most: number) =>
  size > most
    ? `«${nbsp}${name}${nbsp}» pèse ${fileSize(size)}${nbsp}; la limite est de ${sizeLimit(most)}.`
    : undefined;

/** « 123 456 789 »; a text that is not nine digits is given back as it is. */
export const siren = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{3})$/, `$1${nbsp}$2${nbsp}$3`);

/** « 123 456 789 00012 »; a text that is not fourteen digits is given back as it is. */
export const siret = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, `$1${nbsp}$2${nbsp}$3${nbsp}$4`);

/** A sentence or a label within another: « Un candidat absent » → « un candidat absent ». */
export const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
