import type { Actor } from "../../domain/access/actor.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Names and addresses of people, kept apart from the log. */
export interface People {
  named(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  byEmail(email: string): Promise<Person | null>;
  /** The functions a person holds, from the readings of their streams. */
  actor(id: string): Promise<Actor>;
}
