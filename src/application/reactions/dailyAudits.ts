import { auditDeadlines } from "../../domain/audits/audit.deadlines.ts";
import { type AuditTask, auditTasks } from "../../domain/audits/audit.tasks.ts";
import { type Day, dayOf, daysBetween } from "../../domain/shared/calendar.ts";
import { nbsp } from "../../domain/shared/french.ts";
import { auditStream } from "../audits/audit.stream.ts";
import { failNonconformity } from "../audits/followNonconformity.ts";
import { type AuditCase, auditCase, tell } from "./auditCase.ts";
import type { DailyTask } from "./daily.ts";
import { itself, onePage } from "./onePage.ts";
import { late, remindCorrections } from "./remindCorrections.ts";
import type { Tools } from "./tools.ts";
import { askToSign } from "./whenAuditClosed.ts";

/** Notes the nonconformities that were not corrected in time (R-AUD-13): evidence filed in time and not yet verified is never one. */
export const failUncorrected: DailyTask = {
  name: "failUncorrected",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.audits.awaited(page),
      key: itself,
      async act(auditId) {
        const { state } = await tools.ports.states.load(auditStream, auditId);
        for (const { what, dueOn, explanation } of auditDeadlines(state)) {
          if (what !== "correction_evidence" || dueOn >= day) continue;
          const nonconformityId = String(explanation.nonconformity);
          await failNonconformity(tools, { auditId, nonconformityId });
        }
      },
    }),
};

/** Reminds whoever has something to do on an audit, on the days that the scheme says (M-302, M-306, M-308, and M-311, M-313 and M-315 about nonconformities). */
export const remindAudits: DailyTask = {
  name: "remindAudits",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.audits.awaited(page),
      key: itself,
      act: (auditId) => remindAudit(auditId, tools, day),
    }),
};

async function remindAudit(auditId: string, tools: Tools, day: Day): Promise<void> {
  const about = await auditCase(tools, auditId);
  if (about === null) return;
  const tasks = auditTasks(about.audit);
  for (const task of tasks) await remindAnswers(about, tools, { task, day });
  await remindCorrections(about, tools, day);
  await remindEvidence(about, tools, day);
  if (tasks.some(({ code }) => code === "sign-record-as-organisation")) await remindRecord(about, tools, day);
}

/** Whether a message of the scheme is sent some days after a date, or before it when the number is negative. */
const isSentOn = ({ scheme }: AuditCase, code: string, days: number): boolean =>
  scheme.messages.some((message) => message.code === code && message.schedule.includes(days));

/** Reminds of what is owed before the audit (M-302). */
async function remindAnswers(
  about: AuditCase,
  tools: Tools,
  { task, day }: { readonly task: AuditTask; readonly day: Day },
) {
  if (task.code !== "answer-preliminary" || task.dueOn === null) return;
  const days = daysBetween(task.dueOn, day);
  if (!isSentOn(about, "M-302", days)) return;
  await tell(about, tools, {
    ...{ code: "M-302", button: "Répondre aux questions", day: days },
    paragraphs: [`Les questions préliminaires de ${about.title} attendent vos réponses.`, ...late(days)],
    deadline: { what: "Réponses aux questions préliminaires", on: task.dueOn },
  });
}

/** Before an audit for which nothing was filed yet (M-306). */
async function remindEvidence(about: AuditCase, tools: Tools, day: Day): Promise<void> {
  const { audit, title } = about;
  const first = audit.status === "plan_sent" ? audit.plan.days[0] : undefined;
  if (first === undefined || audit.evidence.length > 0) return;
  const days = daysBetween(first, day);
  if (!isSentOn(about, "M-306", days)) return;
  await tell(about, tools, {
    ...{ code: "M-306", button: "Déposer des preuves", day: days },
    paragraphs: [
      `Aucune preuve n’est encore déposée pour ${title}.`,
      `Ce n’est pas une obligation${nbsp}: ce qui est vu avant l’audit n’est plus demandé le jour même.`,
    ],
    deadline: { what: "Preuves déposées avant l’audit", on: first },
  });
}

/** The record of the closing meeting still waits for the organisation (M-308). */
async function remindRecord(about: AuditCase, tools: Tools, day: Day): Promise<void> {
  if (!("closedAt" in about.audit)) return;
  const days = daysBetween(dayOf(about.audit.closedAt), day);
  if (isSentOn(about, "M-308", days)) await askToSign(about, tools, days);
}
