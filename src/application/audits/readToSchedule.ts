import { auditsDue } from "../../domain/habilitations/audits.due.ts";
import { calendar, dateRules } from "../../domain/habilitations/calendar.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { journeys } from "../journey/readJourneys.ts";
import { done } from "../outcome.ts";
import type { AuditLine } from "../ports/audits.readings.ts";
import type { HabilitationLine } from "../ports/habilitations.readings.ts";
import type { Asking } from "../query.ts";
import { kindNames } from "./wording.ts";

/** The audits that somebody has to entrust to an auditor, the first due first: of applications, then those of the calendars of habilitations. */
export const readToSchedule = async (asking: Asking) => {
  const audits = [...(await initial(asking)), ...(await later(asking))];
  return done({ audits: audits.toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999")) });
};

async function initial(asking: Asking) {
  const open = await journeys(asking, { drafts: false, statuses: ["accepted"] });
  return open.flatMap(({ row, tasks }) =>
    tasks
      .filter(({ code }) => code === "schedule-audit")
      .map(({ dueOn }) => ({
        ...{ auditType: "I" as const, kind: kindNames.I, dossierId: row.id, habilitationId: null },
        ...{ number: row.number, organisationName: row.organisationName, managerName: row.managerName, dueOn },
      })),
  );
}

/** Surveillances and renewals; a complementary audit is scheduled by the act that orders it (R-SUR-5). */
async function later(asking: Asking) {
  const { readings } = asking.ports;
  const running = await readings.habilitations.list({ search: "", statuses: ["active", "suspended"] }, asking.today);
  const audits = await readings.audits.list({ later: true });
  const due = await Promise.all(
    running.map(async (line) => {
      const own = audits.filter(({ habilitationId, status }) => habilitationId === line.id && status !== "cancelled");
      return await dueOn(asking, line, own);
    }),
  );
  return due.flat();
}

async function dueOn({ ports, today }: Asking, line: HabilitationLine, audits: readonly AuditLine[]) {
  const { id, dossierId, number, organisationName, managerName } = line;
  const { state } = await ports.states.load(habilitationStream, id);
  if (state.status === "none") return [];
  const { rulebook } = await schemeOf(ports, state);
  const held = audits.map(({ auditType, auditOn, scheduledOn }) => ({ auditType, on: auditOn ?? scheduledOn }));
  const leadDays = rulebook.application.auditDateDays;
  return auditsDue(calendar(state, state.dates ?? dateRules(rulebook)), held, { today, leadDays }).map((due) => ({
    ...{ ...due, kind: kindNames[due.auditType], dossierId, habilitationId: id },
    ...{ number, organisationName, managerName },
  }));
}
