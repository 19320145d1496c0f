import {
  type DeciderRefusal,
  type DecidersFacts,
  eligibleDeciders,
} from "../../domain/access/impartiality.deciders.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { standingOf } from "../impartiality/assignment.ts";
import type { Ports } from "../ports/ports.ts";

const personal = [
  "decision/took-part-in-evaluation",
  "decision/link-declared",
  "decision/excluded-by-risk-analysis",
  "decision/not-authorised",
  "decision/abstained",
] as const satisfies readonly DeciderRefusal["code"][];

interface Standing {
  readonly file: DecidersFacts;
  readonly on: Day;
}

/** Every decision maker, with whether they may decide on a file on a day, and why not (R-IMP-3). */
export async function checkedDeciders(ports: Pick<Ports, "states" | "readings">, { file, on }: Standing) {
  const members = await ports.readings.staff.members();
  const deciders = members.filter(({ roles }) => roles.includes("decision_maker"));
  const standings = await Promise.all(deciders.map(({ id }) => standingOf(ports, id)));
  const checks = eligibleDeciders(standings, file, on);
  return deciders.flatMap((person) => {
    const check = checks.find(({ personId }) => personId === person.id);
    return check === undefined ? [] : [{ ...person, check }];
  });
}

/** When it is the person who may not decide, the same refusal with the names of those who may. */
export async function withWhoCould<R extends Refusal>(
  ports: Pick<Ports, "states" | "readings">,
  refusal: R,
  standing: Standing,
): Promise<R | (R & { readonly whoCould: readonly string[] })> {
  if (!personal.some((code) => code === refusal.code)) return refusal;
  const deciders = await checkedDeciders(ports, standing);
  return { ...refusal, whoCould: deciders.filter(({ check }) => check.eligible).map(({ name }) => name) };
}
