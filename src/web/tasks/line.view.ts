import { roleNames } from "../../domain/access/roleNames.ts";
import { dueVerb } from "../../domain/deadlines/due.words.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { dueWordsOf } from "./due.sentences.ts";
import { ruleOf, taskLink, wordsOf } from "./tasks.view.ts";

/** One thing to do, or awaited, as a line of a list. */
export interface TaskLine {
  readonly key: string;
  readonly verb: string;
  readonly awaited: string;
  readonly action: string;
  /** Where it is done. */
  readonly to: string;
  /** The page of its file. */
  readonly file: string;
  readonly organisationName: string;
  readonly number: string;
  readonly dueOn: string | null;
  /** Where its date comes from. */
  readonly rule: string | undefined;
  /** The ground that it is about. */
  readonly ground: string | null;
  /** The function on which it falls: « représentant légal ». */
  readonly holder: string | null;
}

/** A task of the journey of a dossier, or of an audit. */
export interface Task {
  readonly dossierId: string;
  readonly auditId?: string | null;
  readonly number: string;
  readonly organisationName: string;
  readonly code: string;
  readonly dueOn: string | null;
  readonly rule?: string;
}

type Due = AnswerOf<"GET /api/tasks">["due"][number];

export function lineOfTask(task: Task): TaskLine {
  const { verb, awaited, action } = wordsOf(task.code);
  const auditId = task.auditId ?? null;
  return {
    ...{ key: `${auditId ?? task.dossierId}/${task.code}`, verb, awaited, action, dueOn: task.dueOn },
    ...{ organisationName: task.organisationName, number: task.number, rule: ruleOf(task.rule ?? "") },
    ...{ to: taskLink(task.code, task.dossierId, auditId), ground: null, holder: null },
    file: auditId === null ? `/dossiers/${task.dossierId}` : `/audits/${auditId}`,
  };
}

/** Several proofs of one suspension may fall on one day: their rank tells them apart. */
export function linesOfDue(dues: readonly Due[]): readonly TaskLine[] {
  return dues.map((due, rank) => {
    const { awaited, action, rule, to } = dueWordsOf(due.what);
    const verb = dueVerb(due.what);
    const link = to(due.aboutId, due.dossierId ?? "");
    return {
      ...{ key: `${due.about}/${due.aboutId}/${due.what}/${rank}`, verb, awaited, action, rule, dueOn: due.dueOn },
      ...{ organisationName: due.organisationName ?? "Sans organisme", number: due.number ?? "", to: link, file: link },
      ...{ ground: due.ground, holder: due.ownerRole === null ? null : roleNames[due.ownerRole] },
    };
  });
}
