import { seesOnlyOwnAudits } from "../../domain/access/permissions.ts";
import { attentionOn } from "../../domain/audits/audit.attention.ts";
import { heldOn } from "../../domain/impartiality/person.validity.ts";
import { type Day, day } from "../../domain/shared/calendar.ts";
import { done } from "../outcome.ts";
import { type AuditLine, auditsRead } from "../ports/audits.readings.ts";
import type { Qualified } from "../ports/staff.readings.ts";
import type { Asking } from "../query.ts";
import { kindNames } from "./wording.ts";

interface Asked {
  readonly auditor: string;
  readonly status: string;
  /** Name of the organisation, its SIREN, or the number of the dossier. */
  readonly search: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** `under-way`: without those on which nothing is left to do. */
  readonly which: "under-way" | "all";
}

/** The audits that a filter keeps, for the staff: those under way and the next ones first, each with what makes it stand out. */
export const listAudits = async ({ ports, actor, today }: Asking, asked: Asked) => {
  const { auditor, status, search, from, until, which } = asked;
  const filter = {
    ...(auditor === "" ? {} : { auditor }),
    ...(seesOnlyOwnAudits(actor) ? { ofTeam: actor.id } : {}),
    statuses: status.split(",").filter((word) => word !== ""),
    search,
    underWay: which === "under-way",
    ...(from === undefined ? {} : { from: day(from) }),
    ...(until === undefined ? {} : { until: day(until) }),
  };
  const lines = await ports.readings.audits.list(filter);
  const people = await ports.readings.staff.qualified();
  const audits = lines.map(({ tasks, scheme, ...line }) => ({
    ...{ ...line, kind: kindNames[line.auditType] },
    ...{ task: tasks[0]?.code ?? null, dueOn: tasks[0]?.dueOn ?? null },
    attention: attentionOn({ tasks, authorised: isAuthorised(people, { ...line, scheme }, today) }, today),
  }));
  const count = audits.length < auditsRead ? audits.length : await ports.readings.audits.count(filter);
  return done({ count, audits });
};

/** Whether the auditor may audit under the scheme on the day of the audit; today while there is none. */
function isAuthorised(
  people: readonly Qualified[],
  { auditorId, auditOn, scheme }: Pick<AuditLine, "auditorId" | "auditOn" | "scheme">,
  today: Day,
): boolean {
  const person = people.find(({ id }) => id === auditorId);
  if (person === undefined) return false;
  return heldOn(person.authorisations, { scheme, function: "audit" }, auditOn ?? today) !== null;
}
