import { holdsFunction } from "../../domain/access/permissions.ts";
import type { DueView } from "../deadlines/dueViews.ts";
import type { Asking } from "../query.ts";
import { changesWaiting } from "./readChanges.ts";

/** The changes of the list that are not declared yet, as one thing to do, by the first limit (R-LIST-1). */
export async function dueChanges({ ports, actor, today }: Asking): Promise<readonly DueView[]> {
  if (holdsFunction(actor, "listing.report") !== null) return [];
  const waiting = await changesWaiting(ports, today);
  const first = waiting.reduce<string | null>(
    (day, one) => (day === null || one.reportBy < day ? one.reportBy : day),
    null,
  );
  const earliest = waiting.find(({ reportBy }) => reportBy === first);
  if (earliest === undefined) return [];
  return [
    {
      ...{ about: "listing", aboutId: "", dossierId: null, number: null, organisationName: "France compétences" },
      ...{
        rule: "R-LIST-1",
        what: "list-changes",
        opensOn: earliest.on,
        dueOn: earliest.reportBy,
        explanation: { count: waiting.length },
      },
      ...{ ownerRole: null, ground: null },
    },
  ];
}
