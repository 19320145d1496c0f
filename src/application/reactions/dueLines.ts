import type { Day } from "../../domain/shared/calendar.ts";
import { counted, writtenDay } from "../../domain/shared/french.ts";

interface Due {
  readonly organisationName: string | null;
  readonly number: string | null;
  readonly dueOn: Day | null;
}

/** Something to do as one line of a mail: what, in which file, and by when. */
export const dueLine = (verb: string, { organisationName, number, dueOn }: Due): string =>
  [
    [verb, organisationName, number].filter((part) => part !== null && part !== "").join(", "),
    ...(dueOn === null ? [] : [`au plus tard le ${writtenDay(dueOn)}`]),
  ].join(", ");

/** What a mail leaves to the list. */
export const leftLine = (left: number): readonly string[] =>
  left > 0 ? [`– et ${counted(left, "autre", "autres")} dans votre liste.`] : [];
