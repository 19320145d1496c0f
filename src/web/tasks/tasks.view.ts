import { staffRoleNames } from "../../domain/access/roleNames.ts";
import type { TaskCode } from "../../domain/journey/journey.model.ts";
import { taskVerb } from "../../domain/journey/task.words.ts";
import { daysBetween } from "../ui/format.ts";
import { isStaffRole, ruleWords, taskWords } from "./tasks.sentences.ts";

const isTaskCode = (code: string): code is TaskCode => Object.hasOwn(taskWords, code);

const unknown = { awaited: "Suite du dossier", action: "Ouvrir le dossier", side: "" };

/** The words of a task. */
export const wordsOf = (code: string) => ({ ...(isTaskCode(code) ? taskWords[code] : unknown), verb: taskVerb(code) });

/** Where a task is done: on a side of its dossier, or at the audit of an habilitation. */
export function taskLink(code: string, dossierId: string, auditId: string | null = null): string {
  if (auditId !== null) return `/audits/${auditId}`;
  const { side } = wordsOf(code);
  return side === "" ? `/dossiers/${dossierId}` : `/dossiers/${dossierId}/${side}`;
}

/** Where the due date of a task comes from. */
export const ruleOf = (rule: string): string | undefined => ruleWords[rule];

/** Who has the hand: « l’organisme », a function, or somebody’s name. */
export function ownerName(owner: string, organisationName: string): string {
  if (owner === "organisation") return organisationName;
  if (isStaffRole(owner)) return `Le certificateur (${staffRoleNames[owner]})`;
  return owner === "" ? "Le certificateur" : owner;
}

/** When something falls due, as a day’s work is seen. */
export type Urgency = "late" | "week" | "later";

interface Due {
  readonly dueOn: string | null;
}

/** A week ahead is what one still plans for. */
const weekDays = 7;

function urgencyOf({ dueOn }: Due, today: string): Urgency {
  if (dueOn === null) return "later";
  const days = daysBetween(today, dueOn);
  if (days < 0) return "late";
  return days <= weekDays ? "week" : "later";
}

/** The earliest due first, what has no date last. */
export const byDue = <T extends Due>(tasks: readonly T[]): readonly T[] =>
  tasks.toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));

/** Tasks by urgency, the most urgent first, groups without any left out. */
export function grouped<T extends Due>(
  tasks: readonly T[],
  today: string,
): readonly { readonly urgency: Urgency; readonly tasks: readonly T[] }[] {
  const byUrgency = Map.groupBy(tasks, (task) => urgencyOf(task, today));
  return (["late", "week", "later"] as const).flatMap((urgency) => {
    const kept = byUrgency.get(urgency) ?? [];
    return kept.length === 0 ? [] : [{ urgency, tasks: byDue(kept) }];
  });
}

export const urgencyNames: Readonly<Record<Urgency, string>> = {
  late: "En retard",
  week: "Aujourd’hui et cette semaine",
  later: "Plus tard",
};
