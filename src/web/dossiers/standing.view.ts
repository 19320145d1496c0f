import { ownerName, wordsOf } from "../tasks/tasks.view.ts";
import type { Dossier } from "./dossier.query.ts";

/** What happens now on a dossier, for who reads it. */
export interface Now {
  readonly code: string;
  readonly what: string;
  readonly hand: string;
  readonly yours: boolean;
  readonly dueOn: string | null;
  readonly rule: string;
}

type Asked = Pick<Dossier, "tasks" | "organisationName">;

/** The reader’s own task if there is one, else the first thing that somebody else has to do. */
export function nowOf({ tasks, organisationName }: Asked): Now | undefined {
  const task = tasks.find(({ mine }) => mine) ?? tasks[0];
  if (task === undefined) return undefined;
  const words = wordsOf(task.code);
  return {
    ...{ code: task.code, dueOn: task.dueOn, rule: task.rule, yours: task.mine },
    what: task.mine ? words.verb : words.awaited,
    hand: ownerName(task.owner, organisationName),
  };
}

/** What else there is to do, beside what the journey shows. */
export function othersOf(dossier: Asked): Asked["tasks"] {
  const shown = nowOf(dossier)?.code;
  return dossier.tasks.filter(({ code }) => code !== shown);
}
