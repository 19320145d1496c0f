import type { Moment } from "../../domain/shared/calendar.ts";
import type { Accounts } from "./accounts.ts";
import type { Events } from "./events.ts";
import type { Files } from "./files.ts";
import type { Forms } from "./forms.ts";
import type { People } from "./people.ts";
import type { PublishedPartners } from "./publishedPartners.ts";
import type { QuestionExchange } from "./questionExchange.ts";
import type { Readings } from "./readings.ts";
import type { ResultFiles } from "./resultFiles.ts";
import type { Schemes } from "./schemes.ts";
import type { States } from "./states.ts";

/** Everything the use cases need from the outside. */
export interface Ports {
  readonly events: Events;
  readonly states: States;
  readonly contents: Contents;
  readonly schemes: Schemes;
  readonly readings: Readings;
  readonly people: People;
  readonly accounts: Accounts;
  readonly files: Files;
  readonly forms: Forms;
  readonly exchange: QuestionExchange;
  readonly partners: PublishedPartners;
  readonly resultFiles: ResultFiles;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Time, given by the outside; in a demonstration it can be set forward. */
export interface Clock {
  /** The business moment it is now. */
  now(): Promise<Moment>;
}

export interface Ids {
  /** A new identifier, in order of creation. */
  next(): string;
  /** The next human reference of the year, `D-2026-0042`; gaps are possible, repetitions are not. */
  number(letter: "D" | "A" | "H" | "C" | "P" | "R", year: number): Promise<string>;
  /** A secret nobody can guess, as hexadecimal digits. */
  secret(bytes: number): string;
  /** The SHA-256 of a text, as hexadecimal digits. */
  sha256(text: string): string;
}

/** What people wrote, kept outside the log and erasable. */
export interface Contents {
  /** The salted hash under which a body is kept; the caller stores the row with its events. */
  seal(body: unknown): { readonly hash: string; readonly salt: string };
  /** The plain SHA-256 of a body in canonical JSON (RFC 8785), for a document whose fingerprint anybody who holds it can compute. */
  fingerprint(body: unknown): string;
  /** The bodies that are not erased, by hash; typed as the caller filed them. */
  read<T>(hashes: readonly string[]): Promise<ReadonlyMap<string, T>>;
}
