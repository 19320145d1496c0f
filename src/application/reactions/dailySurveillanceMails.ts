import { type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { writtenDay } from "../../domain/shared/french.ts";
import type { DailyTask } from "./daily.ts";
import { managersOf } from "./dossierMails.ts";
import { onePage } from "./onePage.ts";
import { type SurveillanceCase, surveillanceCase, tellSurveillance } from "./surveillanceCase.ts";
import type { Tools } from "./tools.ts";

/** Tells the certifier of the conclusions that it owes past their window: the day after, then every week (M-604, R-SUR-6). */
export const escalateSurveillances: DailyTask = {
  name: "escalateSurveillances",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.surveillances.overdue(day, page),
      key: ({ id }) => id,
      async act({ id, closesOn }) {
        const about = await surveillanceCase(tools, id);
        if (about !== null && isEscalated(about, daysBetween(closesOn, day))) await escalate(about, tools, day);
      },
    }),
};

function isEscalated({ scheme }: SurveillanceCase, late: number): boolean {
  const message = scheme.messages.find(({ code }) => code === "M-604");
  if (message === undefined) return false;
  const first = Math.min(...message.schedule);
  return late >= first && (late - first) % scheme.rulebook.habilitation.lateEscalationDays === 0;
}

async function escalate(about: SurveillanceCase, tools: Tools, day: Day): Promise<void> {
  const { dueOn, closesOn } = about.opened;
  const readers = [...(await managersOf(about, tools)), ...(await tools.recipients.ofStaff(["quality_manager"]))];
  await tellSurveillance(about, tools, {
    ...{ code: "M-604", button: "Ouvrir la surveillance", readers, day: daysBetween(closesOn, day) },
    paragraphs: [
      `La surveillance de ${about.organisationName} due le ${writtenDay(dueOn)} n’est pas conclue. Sa fenêtre s’est close le ${writtenDay(closesOn)}.`,
      "Le retard est du fait du certificateur\u00A0: l’échéance suivante ne bouge pas.",
    ],
    deadline: null,
  });
}
