import {
  type DecidersFacts,
  eligibleDeciders,
  type LackingToDecide,
  lackingToDecide,
} from "../../domain/access/impartiality.deciders.ts";
import { assignmentCheck } from "../../domain/access/impartiality.ts";
import type { TaskCode } from "../../domain/journey/journey.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { assignmentFacts, standingOf } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Ports } from "../ports/ports.ts";
import { decisionStream } from "./decision.stream.ts";
import { checkedDeciders } from "./whoCould.ts";

/** A file that waits for somebody who took no part in its evaluation. */
export interface Waiting {
  readonly dossierId: string;
  readonly organisationId: string;
  readonly scheme: Scheme;
  readonly on: Day;
}

type Reads = Pick<Ports, "states" | "readings" | "events">;

async function factsOf(ports: Reads, { dossierId, organisationId, scheme }: Waiting): Promise<DecidersFacts> {
  const evaluations = await evaluationsOf(ports, dossierId);
  const { state } = await ports.states.load(decisionStream, dossierId);
  return { ...(await assignmentFacts(ports, { organisationId, scheme, evaluations })), abstained: state.abstained };
}

/** Whether somebody of the certifier may do this on a file: decide, or review it before (R-DEC-1, R-IMP-3). */
export async function somebodyMay(ports: Reads, code: TaskCode, file: Waiting): Promise<boolean> {
  const facts = await factsOf(ports, file);
  const members = await ports.readings.staff.members();
  const standings = async (role: "decision_maker" | "reviewer") =>
    await Promise.all(members.filter(({ roles }) => roles.includes(role)).map(({ id }) => standingOf(ports, id)));
  const deciders = eligibleDeciders(await standings("decision_maker"), facts, file.on);
  if (deciders.some(({ eligible }) => eligible)) return true;
  if (code !== "review-file") return false;
  return (await standings("reviewer")).some(
    (person) =>
      !facts.abstained.includes(person.personId) &&
      assignmentCheck(person, { role: "file_reviewer", on: file.on }, facts).eligible,
  );
}

/** Somebody who could be made able to decide, and what they lack. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly lacks: readonly LackingToDecide[];
}

/** When nobody may decide: why each decision maker may not, and who could become able to (R-IMP-3); null when somebody may. */
export async function vacancyOf(ports: Reads, file: Waiting) {
  const facts = await factsOf(ports, file);
  const deciders = await checkedDeciders(ports, { file: facts, on: file.on });
  if (deciders.some(({ check }) => check.eligible)) return null;
  const members = await ports.readings.staff.members();
  const candidates = await Promise.all(
    members.map(async ({ id, name, roles }): Promise<readonly Candidate[]> => {
      const lacks = lackingToDecide({ ...(await standingOf(ports, id)), staff: roles }, facts, file.on);
      return lacks === null ? [] : [{ personId: id, name, lacks }];
    }),
  );
  return {
    deciders: deciders.map(({ id, name, check: { reasons } }) => ({ personId: id, name, reasons })),
    candidates: candidates.flat(),
  };
}
