import { holdsFunction } from "../../domain/access/permissions.ts";
import { nextWorkingDay } from "../../domain/deadlines/workingDays.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { DueView } from "../deadlines/dueViews.ts";
import type { NotificationLine, UndeliveredMail } from "../ports/notifications.readings.ts";
import type { Asking } from "../query.ts";

const most = 300;

/**
 * What has not reached the organisations of somebody's files: e-mails that did not arrive, and refusals whose letter is not
 * presented yet, whose delay of appeal waits for it (R-NOT-1). What nobody follows falls on the quality managers.
 */
export async function dueNotices({ ports, actor }: Asking): Promise<readonly DueView[]> {
  if (holdsFunction(actor, "notification.follow") !== null) return [];
  const [mails, letters] = await Promise.all([
    ports.readings.notifications.undelivered(most),
    ports.readings.notifications.list({ made: false, limit: most }),
  ]);
  const mine = (manager: string | null) =>
    manager === actor.id || (manager === null && actor.staff.includes("quality_manager"));
  return [
    ...mails.filter(({ reached, manager }) => reached === null && mine(manager)).map(mailDue),
    ...letters.filter(({ habilitationId, manager }) => habilitationId === null && mine(manager)).map(letterDue),
  ];
}

const mailDue = ({ id, at, dossierId, dossierNumber, organisationName, recipient }: UndeliveredMail): DueView => ({
  ...{ about: "mail", aboutId: id, dossierId, number: dossierNumber, organisationName, rule: "R-NOT-1" },
  ...{ what: "undelivered-mail", opensOn: dayOf(at), dueOn: nextWorkingDay(dayOf(at)), explanation: { recipient } },
  ...{ ownerRole: null, ground: null },
});

const letterDue = ({ dossierId, number, organisationName, decision, decidedOn }: NotificationLine): DueView => ({
  ...{ about: "decision", aboutId: dossierId, dossierId, number, organisationName, rule: "R-NOT-1" },
  ...{ what: "refusal-letter", opensOn: decidedOn, dueOn: nextWorkingDay(decidedOn), explanation: { decision } },
  ...{ ownerRole: null, ground: null },
});
