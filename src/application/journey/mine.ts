import type { Stage, Task } from "../../domain/journey/journey.model.ts";
import { isJudgement, waitsForJudgement } from "../../domain/journey/journey.ts";
import { mayJudge } from "../decisions/impediments.ts";
import { judgeBy, waitingStages, waitsSince } from "../decisions/waitsSince.ts";
import type { Asking } from "../query.ts";
import { fallsOn, type Journey } from "./readJourneys.ts";

type Asker = Pick<Asking, "ports" | "actor" | "today">;

/** Of what there is to do on a dossier, what falls on the person who asks. */
export async function fallingOn(asking: Asker, journey: Journey): Promise<readonly Task[]> {
  const { row, tasks } = journey;
  const mine = tasks.filter(({ owner }) => fallsOn(owner, asking.actor, row.organisationId));
  const barred = mine.some(isJudgement) && !(await mayJudge(asking, row.id));
  const theirs = barred ? mine.filter((task) => !isJudgement(task)) : mine;
  if (!theirs.some(waitsForJudgement)) return theirs;
  const dueOn = await dueJudgement(asking, journey);
  return theirs.map((task) => (waitsForJudgement(task) ? { ...task, dueOn, rule: "R-APP-9" } : task));
}

/** The delay that the certifier sets itself, from the day the file came to be reviewed or decided. */
async function dueJudgement({ ports }: Asker, { row, stage }: Journey): Promise<Task["dueOn"]> {
  const waiting = waitingStages.find((one: Stage) => one === stage);
  const since = waiting === undefined ? null : await waitsSince(ports, row.id, waiting);
  if (since === null) return null;
  const { rulebook } = await ports.schemes.get({
    scheme: row.scheme,
    version: row.schemeVersion,
    hash: row.schemeHash,
  });
  return judgeBy(since, rulebook.application.decisionDays);
}
