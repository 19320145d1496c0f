import type { Reference, RegisterFilter } from "../../application/ports/register.readings.ts";
import type { Place, Sought } from "../../domain/register/search.ts";

/** What a search asks of a sheet `s` and of its habilitation `h`; $1 is the day one looks. */
export interface Conditions {
  /** What is joined to them. */
  readonly joins: string;
  readonly where: string[];
  readonly values: unknown[];
}

type Add = (condition: (n: string) => string, value: unknown) => void;

interface Adding {
  readonly where: string[];
  readonly add: Add;
}

/**
 * How words and places are found: by their own index, in any order; or in the index of names while it is walked through in
 * order, which holds the text of both and spares reading each sheet.
 */
export type Reading = "by-word" | "in-order";

/** Only the conditions asked for, so that each search runs on its own index. */
export function conditionsOf(filter: RegisterFilter, at: Reference, reading: Reading): Conditions {
  const where: string[] = ["h.effective_on <= $1"];
  const values: unknown[] = [at.today];
  const add: Add = (condition, value) => void where.push(condition(`$${values.push(value)}`));
  addSought(filter.sought, at, add);
  if (reading === "by-word") addByWord(filter, add);
  else addInOrder(filter, add);
  if (filter.modality !== null) add((n) => `h.modalities @> array[${n}]`, filter.modality);
  return { joins: joinStatus(filter, at, { where, add }), where, values };
}

/** A number also finds what is listed no more (R-PUB-1). */
function addSought(sought: Sought, { listedFrom }: Reference, add: Add): void {
  if (sought.kind === "number") add((n) => `h.number = ${n}`, sought.number);
  else add((n) => `h.ended_on >= ${n}`, listedFrom);
  if (sought.kind === "siren") add((n) => `h.organisation_id = ${n}`, sought.siren);
  if (sought.kind === "siret") {
    add((n) => `h.organisation_id = ${n}`, sought.siret.slice(0, 9));
    add((n) => `h.establishments @> array[${n}]`, sought.siret);
  }
}

const wordsOf = (sought: Sought): readonly string[] => (sought.kind === "words" ? sought.words : []);

const placeWordsOf = (place: Place): readonly string[] =>
  place.kind === "anywhere" ? [] : place.kind === "postcode" ? [place.digits] : place.words;

function addByWord({ sought, place }: RegisterFilter, add: Add): void {
  if (sought.kind === "words") add((n) => `s.words @@ ${n}::tsquery`, beginnings(sought.words));
  if (place.kind !== "anywhere") add((n) => `s.places @@ ${n}::tsquery`, beginnings(placeWordsOf(place)));
}

/** A sheet of too many places to be in the index is read. */
function addInOrder({ sought, place }: RegisterFilter, add: Add): void {
  for (const word of wordsOf(sought)) add((n) => holds("s.ordered_by", n), word);
  const read = (n: string) =>
    `exists (select from register_sheets r where r.habilitation_id = s.habilitation_id and r.places @@ (${n} || ':*')::tsquery)`;
  for (const word of placeWordsOf(place))
    add((n) => `(${holds("s.located", n)} or s.located is null and ${read(n)})`, word);
}

/** A word given begins a word of a text in plain words. */
const holds = (text: string, n: string): string => `(${text} like ${n} || '%' or ${text} like '% ' || ${n} || '%')`;

const suspendedToday = "p.status = 'suspended' and p.from_day <= $1 and p.until_day > $1";

/** Nearly all are active: it is asked what they are not. The others are found by their period; a final one is listed for a time. */
function joinStatus({ status, sought }: RegisterFilter, { listedFrom }: Reference, { where, add }: Adding): string {
  if (status === null) return "";
  const ofPeriods = "habilitation_periods p";
  if (status === "active") {
    where.push(
      "h.ended_on > $1",
      `not exists (select from ${ofPeriods} where p.habilitation_id = h.id and ${suspendedToday})`,
    );
    return "";
  }
  if (status === "suspended") where.push(suspendedToday);
  else {
    add((n) => `p.status = ${n} and p.from_day <= $1 and p.until_day is null`, status);
    if (sought.kind !== "number") add((n) => `p.from_day >= ${n}`, listedFrom);
  }
  return `join ${ofPeriods} on p.habilitation_id = h.id`;
}

/** Every word given begins a word of the text; words hold letters and digits only. */
const beginnings = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(" & ");
