import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { DomainEvent } from "./events.ts";
import type { Mail } from "./mail.ts";
import type { Sheets } from "./printing.ts";
import type { SchemeRef } from "./schemes.ts";

/** A stored event, and where it stands in the log. */
export interface Logged<E extends DomainEvent = DomainEvent> {
  readonly seq: number;
  readonly stream: string;
  readonly event: E;
}

/** A document to print, kept until the worker has printed it. */
export interface PrintOrder<Name extends keyof Sheets = keyof Sheets> {
  /** The same identifier is never printed twice; the file is found again by it. */
  readonly id: string;
  /** What it is about: the identifier of a dossier, of an audit… */
  readonly about: string;
  /** The identifier of what it comes from, when that is not what it is about: an audit of the dossier. */
  readonly subject?: string;
  readonly name: Name;
  /** The name under which it joins the files of the dossier it is about; null for one that does not. */
  readonly fileName: string | null;
  readonly scheme: SchemeRef;
  readonly sheet: Sheets[Name];
}

/** What a reaction or a daily task gives to be sent and printed. */
export interface Made {
  readonly at: Moment;
  readonly mails: readonly Mail[];
  readonly prints: readonly PrintOrder[];
}

/** A fact that a reaction could not act on, whose time to be tried again has come. */
export interface Postponed {
  readonly reader: string;
  readonly fact: Logged;
}

/** The log as those who react to it read it: every fact in order, none skipped, and what each reaction did about it. */
export interface Log {
  /**
   * Gives the facts that follow the checkpoint of a reader, at most `limit`, to `act`, then moves the checkpoint. Only one worker
   * at a time reads for a reader: the number of facts read is 0 when there is none or when another one reads.
   */
  advance(reader: string, limit: number, act: (facts: readonly Logged[]) => Promise<void>): Promise<number>;
  hasActed(reader: string, seq: number): Promise<boolean>;
  /** Stores what a reader made of a fact, in one transaction, once: the second time stores nothing. */
  acted(reader: string, seq: number, made: Made): Promise<void>;
  /** Notes that a reader failed on a fact, and tries it again later, ever less often. */
  postpone(reader: string, seq: number, failure: string): Promise<void>;
  /** Takes facts to be tried again; another worker does not get them in the meantime. */
  takePostponed(limit: number): Promise<readonly Postponed[]>;
}

/** Where a task of a day has come to: the place after which it goes on, null when it is over. */
export interface Reached {
  readonly task: string;
  readonly after: string | null;
}

/** What one stretch of a day gave, how far the tasks it ran have come, and what becomes of the day. */
export interface Stretch {
  readonly made: readonly Made[];
  readonly reached: readonly Reached[];
  /** `broken`: the tasks that are left failed; they are run again later. */
  readonly day: "goes-on" | "whole" | "broken";
}

/** The business days whose tasks are done. */
export interface DailyPasses {
  /**
   * Gives to `act` the day that follows the last one done, up to `today`, and where its tasks have come to; stores at once what the
   * stretch gave, so that a worker that stops leaves it to the next one; the very first day is today. `nothing` when no day is left, or when another worker is
   * at it.
   */
  next(
    today: Day,
    act: (day: Day, reached: readonly Reached[]) => Promise<Stretch>,
  ): Promise<Stretch["day"] | "nothing">;
}
