import { journeys } from "../journey/readJourneys.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { kindNames } from "./wording.ts";

/** The audits that somebody has to entrust to an auditor, the first due first: of applications, then those of the calendars of habilitations. */
export const readToSchedule = async (asking: Asking, { search }: Asked) => {
  const first = await initial(asking, search);
  const due = await later(asking, search);
  const audits = [...first, ...due.audits].toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
  return done({ count: first.length + due.count, audits });
};

interface Asked {
  /** Name of the organisation, its SIREN, or the number of the file; empty for all. */
  readonly search: string;
}

async function initial(asking: Asking, search: string) {
  const open = await journeys(asking, { drafts: false, statuses: ["accepted"], search });
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
async function later({ ports, today }: Asking, search: string) {
  const known = await ports.readings.schemeVersions.all();
  const leads = known.map(async (ref) => {
    const { rulebook } = await ports.schemes.get(ref);
    return { scheme: ref.scheme, version: ref.version, days: rulebook.application.auditDateDays };
  });
  const due = { on: today, leads: await Promise.all(leads), search };
  const { count, rows } = await ports.readings.audits.toSchedule(due);
  return { count, audits: rows.map((one) => ({ ...one, kind: kindNames[one.auditType] })) };
}
