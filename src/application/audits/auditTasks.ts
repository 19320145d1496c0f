import type { Actor } from "../../domain/access/actor.ts";
import type { ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { auditTasks } from "../../domain/audits/audit.tasks.ts";
import { entrusted } from "../../domain/journey/journey.ts";
import { fallsOn } from "../journey/readJourneys.ts";
import type { Ports } from "../ports/ports.ts";

/** What there is to do on an audit, with who has the hand by name, by function, or the organisation. */
export async function tasksFor(
  { ports, actor }: { readonly ports: Pick<Ports, "people">; readonly actor: Actor },
  state: ScheduledAudit,
  manager: string | null,
) {
  const tasks = auditTasks(state).map((task) => entrusted(task, manager));
  const people = await ports.people.named(
    tasks.flatMap(({ owner }) => (owner.kind === "person" ? [owner.personId] : [])),
  );
  return tasks.map(({ code, owner, dueOn, rule }) => ({
    ...{ code, dueOn, rule, mine: fallsOn(owner, actor, state.organisationId) },
    owner:
      owner.kind === "person"
        ? (people.get(owner.personId)?.name ?? "")
        : owner.kind === "role"
          ? owner.role
          : "organisation",
  }));
}
