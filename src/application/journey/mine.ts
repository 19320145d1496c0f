import type { Task, TaskCode } from "../../domain/journey/journey.model.ts";
import { mayJudge } from "../decisions/impediments.ts";
import type { Asking } from "../query.ts";
import { fallsOn, type Journey } from "./readJourneys.ts";

/** What is given to a function, and never to somebody of that function who evaluated the file (R-DEC-1). */
const judgements: readonly TaskCode[] = ["review-file", "decide", "pronounce-refusal"];

/** Of what there is to do on a dossier, what falls on the person who asks. */
export async function fallingOn(
  asking: Pick<Asking, "ports" | "actor" | "today">,
  { row, tasks }: Pick<Journey, "row" | "tasks">,
): Promise<readonly Task[]> {
  const mine = tasks.filter(({ owner }) => fallsOn(owner, asking.actor, row.organisationId));
  const toJudge = mine.some(({ code }) => judgements.includes(code));
  return toJudge && !(await mayJudge(asking, row.id)) ? mine.filter(({ code }) => !judgements.includes(code)) : mine;
}
