import type { PublicPeriod, Standing } from "../../domain/register/register.model.ts";
import { begunOn, earliestListedEnd, standingOn } from "../../domain/register/standing.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import type { Found, Reference, RegisterEntry, RegisterFilter, RegisterLine } from "../ports/register.readings.ts";

/** Somebody of the public: what the register shows them follows the day. */
export interface Looking {
  readonly ports: Ports;
  readonly today: Day;
}

/** How many lines a page of the register has, and up to how many they are counted and turned. */
export const registerPage = { lines: 20, counted: 500 } as const;

const referenceOf = ({ today }: Looking, { rulebook }: Scheme): Reference => ({
  today,
  listedFrom: earliestListedEnd(today, rulebook.register.listedMonthsAfterEnd),
});

/** A page of the register, the first one being 1. */
export const searchRegister = async (
  looking: Looking,
  scheme: Scheme,
  { filter, page }: { readonly filter: RegisterFilter; readonly page: number },
): Promise<Found> => {
  const { lines, counted } = registerPage;
  const part = { limit: lines, offset: (page - 1) * lines, atMost: counted };
  return await looking.ports.readings.register.search(filter, referenceOf(looking, scheme), part);
};

/** Everything a search finds, to be written in a file. */
export const wholeRegister = (looking: Looking, scheme: Scheme, filter: RegisterFilter): AsyncIterable<RegisterLine> =>
  looking.ports.readings.register.all(filter, referenceOf(looking, scheme));

/** An habilitation as its page shows it, with what it was on another day when one is asked for. */
export interface PublicHabilitation {
  readonly entry: RegisterEntry;
  readonly standing: Standing;
  /** What has begun, the oldest first. */
  readonly history: readonly PublicPeriod[];
  readonly scheme: Scheme;
  /** Where it stood on a day; null before its first one. */
  readonly on: (day: Day) => Standing | null;
}

/** Reads an habilitation by its number, listed or not (R-PUB-1); null when no habilitation has it. */
export async function readHabilitation({ ports, today }: Looking, number: string): Promise<PublicHabilitation | null> {
  const entry = await ports.readings.register.byNumber(number, today);
  const standing = entry === null ? null : standingOn(entry.periods, today);
  if (entry === null || standing === null) return null;
  const { scheme } = await ports.schemes.inForce(entry.scheme, today);
  const on = (day: Day) => standingOn(entry.periods, day);
  return { entry, standing, history: begunOn(entry.periods, today), scheme, on };
}

/** The scheme that the public pages describe: the first published of those in force. */
export async function schemeOnShow({ ports, today }: Looking): Promise<Scheme> {
  const [name] = await ports.readings.register.schemes(today);
  if (name === undefined) throw new Error(`No scheme is in force on ${today}.`);
  return (await ports.schemes.inForce(name, today)).scheme;
}
