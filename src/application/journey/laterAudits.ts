import { observes } from "../../domain/access/permissions.ts";
import type { Task } from "../../domain/journey/journey.model.ts";
import { entrusted } from "../../domain/journey/journey.ts";
import type { AuditLine } from "../ports/audits.readings.ts";
import type { Asking } from "../query.ts";
import { fallsOn, handOf } from "./readJourneys.ts";

/** An audit of an habilitation with what there is to do on it, and what of it falls on the person who asks. */
export interface LaterAudit {
  readonly line: AuditLine;
  readonly tasks: readonly Task[];
  readonly mine: readonly Task[];
}

/** The audits of habilitations on which something may fall on the person who asks: those of an application are in its journey. */
export async function laterAudits(
  { ports, actor }: Pick<Asking, "ports" | "actor">,
  limit: number,
): Promise<readonly LaterAudit[]> {
  if (observes(actor)) return [];
  const lines = await ports.readings.audits.inHand(handOf(actor), limit);
  return lines
    .filter(({ hidden }) => actor.staff.length > 0 || !hidden)
    .map((line) => {
      const tasks = line.tasks.map((task) => entrusted(task, line.manager));
      return { line, tasks, mine: tasks.filter(({ owner }) => fallsOn(owner, actor, line.organisationId)) };
    });
}
