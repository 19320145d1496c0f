import { conflictsOf, eligibleDeciders } from "../../domain/access/impartiality.deciders.ts";
import type { Impediment } from "../../domain/access/impartiality.model.ts";
import { assignmentCheck } from "../../domain/access/impartiality.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { assignmentFacts, standingOf } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Asking } from "../query.ts";
import { decisionStream } from "./decision.stream.ts";
import type { OpenFile } from "./evaluationFacts.ts";

type Opened = Omit<OpenFile, "state"> & { readonly state: Pick<OpenFile["state"], "organisationId"> };
type Asker = Pick<Asking, "ports" | "actor" | "today">;

/** Why the person who asks may not act on this file: as a decision maker if they are one, else as a reviewer of the file. */
export async function impedimentsOn(asker: Asker, file: Opened): Promise<readonly Impediment[]> {
  const { actor, today: on } = asker;
  const { person, facts } = await judgedOn(asker, file);
  const checks = actor.staff.includes("decision_maker")
    ? eligibleDeciders([person], facts, on)
    : [assignmentCheck(person, { role: "file_reviewer", on }, facts)];
  return checks.flatMap(({ reasons }) => reasons);
}

/** Why the deliberation on this file is closed to the person who asks, whatever their function (R-IMP-1, R-IMP-2). */
export async function conflictsOn(asker: Asker, file: Opened): Promise<readonly Impediment[]> {
  const { person, facts } = await judgedOn(asker, file);
  return conflictsOf(person, facts, asker.today);
}

async function judgedOn({ ports, actor }: Asker, { dossierId, state: { organisationId }, scheme }: Opened) {
  const { state: decision } = await ports.states.load(decisionStream, dossierId);
  const evaluations = await evaluationsOf(ports, dossierId);
  const file = await assignmentFacts(ports, { organisationId, scheme, evaluations });
  return { person: await standingOf(ports, actor.id), facts: { ...file, abstained: decision.abstained } };
}

/** Whether nothing keeps the person who asks from reviewing or deciding this dossier. */
export async function mayJudge(asking: Asker, dossierId: string): Promise<boolean> {
  const { state } = await asking.ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return false;
  const scheme = await asking.ports.schemes.get(state.scheme);
  return (await impedimentsOn(asking, { dossierId, state, scheme })).length === 0;
}
