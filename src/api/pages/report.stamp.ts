import { createHash, createHmac, randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, dayOf, type Moment, millisecondsBetween, moment } from "../../domain/shared/calendar.ts";
import { type Fields, field } from "./answer.ts";

/** What a public form carries from its opening to its sending, signed with the secret of the day. */
export interface Opening {
  readonly openedAt: Moment;
  /** Identifies what is sent, so that sending it again registers nothing twice. */
  readonly commandId: string;
  /** The code its author will follow it with: written on the receipt, kept hashed. */
  readonly code: string;
}

/** Settings of the form, against machines: no message is written that fast, no page stays open that long. */
const fastestSeconds = 3;
const longestHours = 24;
/** Without the letters and digits that are taken for one another. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const codeLength = 20;

const newCode = (): string =>
  Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)] ?? "A")
    .join("")
    .replace(/(.{5})(?=.)/g, "$1-");

/** A form that somebody opens now. */
export const opening = (at: Moment): Opening => ({ openedAt: at, commandId: randomUUID(), code: newCode() });

const sealOf = (salt: string, { openedAt, commandId, code }: Opening): string =>
  createHmac("sha256", salt)
    .update(JSON.stringify([openedAt, commandId, code]))
    .digest("hex");

/** The hidden fields of a form, by name. */
export async function stampFields({ forms }: Pick<Ports, "forms">, opened: Opening): Promise<Fields> {
  const seal = sealOf(await forms.saltOf(dayOf(opened.openedAt)), opened);
  return { ouvert: opened.openedAt, envoi: opened.commandId, code: opened.code, sceau: seal };
}

/** Why a form is not taken as it is: its seal is not ours or is too old, it came too fast, or a machine filled what nobody sees. */
export type StampProblem = "unknown" | "too-fast" | "filled";

/** Reads the opening of a form back, or says why it is not taken. */
export async function readStamp(
  { forms }: Pick<Ports, "forms">,
  sent: Fields,
  at: Moment,
): Promise<{ readonly opened: Opening | null; readonly problem: StampProblem | null }> {
  const opened = await sealed({ forms }, sent, at);
  if (opened === null) return { opened: null, problem: "unknown" };
  if (field(sent, "site_web") !== "") return { opened, problem: "filled" };
  const seconds = millisecondsBetween(opened.openedAt, at) / 1000;
  if (seconds > longestHours * 3600) return { opened: null, problem: "unknown" };
  return { opened, problem: seconds < fastestSeconds ? "too-fast" : null };
}

async function sealed({ forms }: Pick<Ports, "forms">, sent: Fields, at: Moment): Promise<Opening | null> {
  const openedAt = momentIn(field(sent, "ouvert", 30));
  if (openedAt === null || openedAt > at || dayOf(openedAt) < addDays(dayOf(at), -1)) return null;
  const salt = await forms.knownSalt(dayOf(openedAt));
  const opened = { openedAt, commandId: field(sent, "envoi", 40), code: field(sent, "code", 40) };
  return salt !== null && same(sealOf(salt, opened), field(sent, "sceau", 64)) ? opened : null;
}

function momentIn(text: string): Moment | null {
  try {
    return moment(text);
  } catch {
    return null;
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What a file already received is remembered by in the form that comes back with a mistake. */
export async function sealText({ forms }: Pick<Ports, "forms">, text: string, at: Moment): Promise<string> {
  return createHmac("sha256", await forms.saltOf(dayOf(at)))
    .update(text)
    .digest("hex");
}

/** Whether we sealed a text today or yesterday. */
export async function isSealed(
  { forms }: Pick<Ports, "forms">,
  { text, seal }: { readonly text: string; readonly seal: string },
  at: Moment,
): Promise<boolean> {
  const days = [dayOf(at), addDays(dayOf(at), -1)];
  const salts = await Promise.all(days.map((day) => forms.knownSalt(day)));
  return salts.some((salt) => salt !== null && same(createHmac("sha256", salt).update(text).digest("hex"), seal));
}

/** A sender of the day: the address is mixed with the secret of the day, so that nobody is recognised the day after. */
export async function senderOf({ forms }: Pick<Ports, "forms">, address: string, at: Moment): Promise<string> {
  const salt = await forms.saltOf(dayOf(at));
  return createHash("sha256")
    .update(`${salt} ${networkOf(address)}`)
    .digest("hex");
}

/** A household has many addresses of version 6: the first half tells its network. */
const networkOf = (address: string): string =>
  address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
