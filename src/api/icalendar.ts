import type { FeedDay, FeedDue } from "../application/feeds/readCalendar.ts";
import { addDays, type Day, type Moment } from "../domain/shared/calendar.ts";

/** A calendar as agendas read it (RFC 5545). */
interface Feed {
  readonly at: Moment;
  readonly days: readonly FeedDay[];
  readonly due: readonly FeedDue[];
  /** The address of the product: the links, and the domain of the identifiers. */
  readonly publicUrl: string;
}

/** The text of a calendar: lines of 75 bytes at most, ended by CR LF. */
export const icalendar = (feed: Feed): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Habilis//Échéances//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "NAME:Habilis",
    "X-WR-CALNAME:Habilis",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...paris,
    ...feed.days.flatMap((day) => eventOf(day, feed)),
    ...feed.due.flatMap((one) => dueEventOf(one, feed)),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");

/** Civil time in Paris: the changes of hour of directive 2000/84/EC. */
const paris = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Paris",
  ...["BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"],
  ...["TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT"],
  ...["BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"],
  ...["TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD"],
  "END:VTIMEZONE",
];

const statuses: Readonly<Record<FeedDay["standing"], string>> = {
  proposed: "TENTATIVE",
  confirmed: "CONFIRMED",
  planned: "CONFIRMED",
  held: "CONFIRMED",
  cancelled: "CANCELLED",
};

const additions: Readonly<Partial<Record<FeedDay["standing"], string>>> = {
  proposed: " (date proposée)",
  cancelled: " (annulé)",
};

function eventOf(one: FeedDay, { at, publicUrl }: Feed): readonly string[] {
  const { auditId, dossierId, rank, standing, kind, organisationName, number, held, mode } = one;
  const url = `${publicUrl}/espace${auditId === dossierId ? `/dossiers/${dossierId}/audit` : `/audits/${auditId}`}`;
  return [
    "BEGIN:VEVENT",
    `UID:audit-${auditId}-${rank}@${new URL(publicUrl).hostname}`,
    `DTSTAMP:${utc(at)}`,
    ...timesOf(one),
    `SUMMARY:${escaped(`${kind} – ${organisationName}${additions[standing] ?? ""}`)}`,
    `DESCRIPTION:${escaped(`Dossier ${number}\n${held}\n${url}`)}`,
    ...(mode === "documentary"
      ? []
      : [`LOCATION:${escaped(mode === "remote" ? "Visioconférence" : organisationName)}`]),
    `URL:${url}`,
    `STATUS:${statuses[standing]}`,
    `TRANSP:${standing === "proposed" || standing === "cancelled" ? "TRANSPARENT" : "OPAQUE"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

/** Something due takes the day without filling it. */
function dueEventOf({ id, dueOn, title, number, path }: FeedDue, { at, publicUrl }: Feed): readonly string[] {
  const url = `${publicUrl}/espace${path}`;
  return [
    "BEGIN:VEVENT",
    `UID:due-${id}@${new URL(publicUrl).hostname}`,
    `DTSTAMP:${utc(at)}`,
    ...wholeDay(dueOn),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped([...(number === null ? [] : [number]), url].join("\n"))}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

const wholeDay = (day: Day): readonly string[] => [
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
];

/** The hours of the plan in Paris, or the whole day while there is none. */
function timesOf({ day, from, until }: FeedDay): readonly string[] {
  if (from === null || until === null) return wholeDay(day);
  const local = (time: string) => `${compact(day)}T${time.replace(":", "")}00`;
  return [`DTSTART;TZID=Europe/Paris:${local(from)}`, `DTEND;TZID=Europe/Paris:${local(until)}`];
}

const compact = (day: Day): string => day.replaceAll("-", "");

const utc = (at: Moment): string =>
  `${Temporal.Instant.from(at).toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}`;

/** A text value: backslash, semicolon, comma and line break are written out (RFC 5545, 3.3.11); other controls are dropped. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");

/** Bytes of a line, its end left out (RFC 5545, 3.1). */
const longest = 75;
const encoder = new TextEncoder();

/** A line cut so that none is too long; what follows begins with a space, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > longest) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}
