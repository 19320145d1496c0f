import type { Task } from "../../domain/journey/journey.model.ts";
import { isJudgement, waitsForJudgement } from "../../domain/journey/journey.ts";
import { mayJudge } from "../decisions/impediments.ts";
import { isWaitingStage, judgeBy, waitsSince } from "../decisions/waitsSince.ts";
import type { Asking } from "../query.ts";
import { fallsOn, type Journey, versionOf } from "./readJourneys.ts";

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
  const since = isWaitingStage(stage) ? await waitsSince(ports, row.id, stage) : null;
  return since === null ? null : judgeBy(since, (await ports.schemes.get(versionOf(row))).rulebook.application);
}
