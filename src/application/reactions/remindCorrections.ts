import { type AuditDeadline, auditDeadlines } from "../../domain/audits/audit.deadlines.ts";
import { isReminded } from "../../domain/deadlines/reminders.ts";
import { type Day, dayOf, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, listed, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { type AuditCase, tell } from "./auditCase.ts";
import type { Tools } from "./tools.ts";

interface Reminder {
  readonly code: string;
  readonly what: string;
  readonly button: string;
  readonly text: (points: string, title: string) => string;
}

/** What is reminded of about nonconformities: each deadline that runs, to whom it falls on, and nothing once it is answered (R-AUD-8). */
const reminders: Readonly<Partial<Record<AuditDeadline["what"], Reminder>>> = {
  action_plan: {
    ...{ code: "M-311", what: "Plan d’actions", button: "Proposer un plan d’actions" },
    text: (points, title) => `Un plan d’actions est attendu pour ${points}, dans ${title}.`,
  },
  correction_evidence: {
    ...{ code: "M-313", what: "Preuves de correction", button: "Déposer les preuves" },
    text: (points, title) => `Des preuves de correction sont attendues pour ${points}, dans ${title}.`,
  },
  verification: {
    ...{ code: "M-315", what: "Avis sur les preuves déposées", button: "Vérifier" },
    text: (points, title) => `Des preuves de correction attendent un avis pour ${points}, dans ${title}.`,
  },
};

/** Reminds of the nonconformities whose deadlines come near or are over, all those of a kind in one mail. */
export async function remindCorrections(about: AuditCase, tools: Tools, day: Day): Promise<void> {
  const today = dayOf(await tools.ports.clock.now());
  const deadlines = auditDeadlines(about.audit);
  for (const [what, reminder] of Object.entries(reminders)) {
    const schedule = scheduleOf(about, reminder.code);
    const due = deadlines.filter((one) => one.what === what && isReminded(one, { schedule, day, today }));
    if (due.length > 0) await remind(about, tools, { reminder, due, day });
  }
}

const scheduleOf = ({ scheme }: AuditCase, code: string): readonly number[] =>
  scheme.messages.find((message) => message.code === code)?.schedule ?? [];

interface Reminded {
  readonly reminder: Reminder;
  readonly due: readonly AuditDeadline[];
  readonly day: Day;
}

async function remind(about: AuditCase, tools: Tools, { reminder, due, day }: Reminded): Promise<void> {
  const { code, what, button, text } = reminder;
  const on = due.map(({ dueOn }) => dueOn).reduce((first, one) => (one < first ? one : first));
  const days = daysBetween(on, day);
  await tell(about, tools, {
    ...{ code, button, day: days },
    paragraphs: [text(pointsIn(due), about.title), ...datesIn(due), ...late(days)],
    deadline: { what, on },
  });
}

const codesIn = (due: readonly AuditDeadline[]): readonly string[] => [
  ...new Set(due.map(({ explanation }) => String(explanation.indicator))),
];

/** « une non-conformité (indicateur B1) ». */
function pointsIn(due: readonly AuditDeadline[]): string {
  const codes = codesIn(due);
  const where = codes.length === 1 ? "indicateur" : "indicateurs";
  return `${counted(due.length, "non-conformité", "non-conformités")} (${where} ${listed(codes)})`;
}

/** When the points of one mail do not have the same last day, each date with its indicators. */
function datesIn(due: readonly AuditDeadline[]): readonly string[] {
  const byDay = [...Map.groupBy(due, ({ dueOn }) => dueOn)].toSorted(([one], [other]) => one.localeCompare(other));
  return byDay.length === 1
    ? []
    : byDay.map(([dueOn, some]) => `${listed(codesIn(some))}${nbsp}: au plus tard le ${writtenDay(dueOn)}.`);
}

/** What is added once a date is over. */
export const late = (days: number): readonly string[] =>
  days > 0 ? ["Le délai est dépassé : répondez dès aujourd’hui, ou écrivez à votre chargé d’affaires."] : [];
