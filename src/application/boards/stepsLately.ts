import { type StepTaken, stepsTaken } from "../../domain/journey/targets.ts";
import { addMonths, type Day, dayOf } from "../../domain/shared/calendar.ts";
import { evaluating } from "../decisions/waitsSince.ts";
import { versionOf } from "../journey/readJourneys.ts";
import type { Asking } from "../query.ts";

/** How far back the figures of the house look, in months. */
export const boardMonths = 12;

export const boardSince = (today: Day): Day => addMonths(today, -boardMonths);

/** A dossier with its steps that ended lately. */
export interface Measured {
  readonly id: string;
  readonly taken: readonly StepTaken[];
}

/** The steps that ended over the last months, each against the target of the version of the scheme that its dossier keeps (R-APP-9). */
export async function stepsLately({ ports, today }: Pick<Asking, "ports" | "today">): Promise<readonly Measured[]> {
  const since = boardSince(today);
  const rows = await ports.readings.boards.steps(since, evaluating);
  return await Promise.all(
    rows.map(async (row) => {
      const { rulebook } = await ports.schemes.get(versionOf(row));
      const days = { ...row, readyOn: row.readyAt === null ? null : dayOf(row.readyAt) };
      return {
        id: row.id,
        taken: stepsTaken(days, rulebook.application, today).filter(({ endedOn }) => endedOn >= since),
      };
    }),
  );
}
