import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { dueViews } from "./dueViews.ts";

interface Asked {
  readonly what: string;
  readonly late: boolean;
  readonly search: string;
}

/** Due dates that one reads in a list; beyond, they are counted. */
const most = 500;

/** What is to be done by now in the files of the house, whoever it falls on, the first due first. */
export const listDue = async ({ ports, today }: Asking, { what, late, search }: Asked) => {
  const { deadlines } = ports.readings;
  const { count, rows } = await deadlines.list({
    ...{ openedBy: today, whats: what.split(",").filter((word) => word !== ""), search, limit: most },
    ...(late ? { lateOn: today } : {}),
  });
  const people = await ports.people.named(rows.flatMap(({ ownerPerson }) => ownerPerson ?? []));
  const views = await dueViews(ports, rows, today);
  return done({
    count,
    /** The kinds of due dates that there are. */
    whats: (await deadlines.tally(today)).map((one) => one.what),
    due: views.map((view, rank) => ({
      ...view,
      ownerName: people.get(rows[rank]?.ownerPerson ?? "")?.name ?? null,
    })),
  });
};
