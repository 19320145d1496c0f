import type { Day } from "../../domain/shared/calendar.ts";

/** What keeps public forms from being flooded, without following anybody. */
export interface Forms {
  /** The secret of a day, made the first time it is asked for; those of former days are forgotten. */
  saltOf(day: Day): Promise<string>;
  /** The secret of a day when it is still known. */
  knownSalt(day: Day): Promise<string | null>;
  /** Counts one more message of a sender, known by a hash that changes every day; gives how many there were, this one included. */
  count(day: Day, form: string, sender: string): Promise<number>;
}
