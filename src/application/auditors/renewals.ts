import { type Renewal, renewalsOf } from "../../domain/impartiality/person.validity.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import type { Qualified } from "../ports/staff.readings.ts";

/** What there is to renew about one person: authorisations that end, an observation that is due. */
export interface PersonRenewals {
  readonly person: Qualified;
  readonly renewals: readonly Renewal[];
}

/** What the schemes in force ask for about somebody on a day. */
export const renewalsUnder = (schemes: readonly Scheme[], person: Qualified, on: Day): readonly Renewal[] =>
  schemes.flatMap(({ id, rulebook }) =>
    renewalsOf(
      person,
      { scheme: id, on },
      {
        reminderDays: rulebook.impartiality.authorisationReminderDays,
        witnessEveryMonths: rulebook.auditors.witnessEveryMonths,
      },
    ),
  );

/** Everybody about whom something is to be renewed on a day (R-IMP-4). */
export async function allRenewals(
  { readings, schemes }: Pick<Ports, "readings" | "schemes">,
  on: Day,
): Promise<readonly PersonRenewals[]> {
  const inForce = await schemes.everyInForce(on);
  const people = await readings.staff.qualified();
  return people
    .map((person) => ({ person, renewals: renewalsUnder(inForce, person, on) }))
    .filter(({ renewals }) => renewals.length > 0);
}
