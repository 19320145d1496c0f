import type { Message } from "../../domain/schemes/messages.model.ts";
import { type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { awaitedPoints } from "../../domain/surveillance/surveillance.points.ts";
import { surveillanceStream } from "../surveillance/surveillance.stream.ts";
import type { DailyTask } from "./daily.ts";
import { managersOf } from "./dossierMails.ts";
import { type SurveillanceCase, surveillanceCase, tellSurveillance } from "./surveillanceCase.ts";
import type { Tools } from "./tools.ts";

/** Reminds of the elements that are awaited (M-602), then of the conclusion that the certifier owes (M-604, R-SUR-6). */
export const remindSurveillances: DailyTask = {
  name: "remindSurveillances",
  async run(day, tools) {
    for (const { id, submittedOn, dueOn, closesOn } of await tools.ports.readings.surveillances.open()) {
      const about = await surveillanceCase(tools, id);
      if (about === null) continue;
      if (submittedOn === null) await remindElements(about, tools, daysBetween(dueOn, day));
      const late = daysBetween(closesOn, day);
      if (isEscalated(about, late)) await escalate(about, tools, day);
    }
  },
};

const messageOf = ({ scheme }: SurveillanceCase, code: string): Message | undefined =>
  scheme.messages.find((one) => one.code === code);

async function remindElements(about: SurveillanceCase, tools: Tools, days: number): Promise<void> {
  const message = messageOf(about, "M-602");
  if (!message?.schedule.includes(days)) return;
  const { state } = await tools.ports.states.load(surveillanceStream, about.surveillanceId);
  const left = state.status === "none" ? 0 : awaitedPoints(state).length;
  const { dueOn } = about.opened;
  await tellSurveillance(about, tools, {
    ...{ code: "M-602", day: days, button: "Transmettre les éléments" },
    paragraphs: [
      left === 0
        ? `Les éléments demandés pour la surveillance du ${writtenDay(dueOn)} sont prêts${nbsp}: il reste à les transmettre.`
        : `${counted(left, "point attend", "points attendent")} encore une réponse pour la surveillance du ${writtenDay(dueOn)}.`,
      ...(days > 0 ? ["Le jour prévu est passé\u00A0: vous pouvez encore répondre."] : []),
    ],
    deadline: { what: "Éléments de la surveillance", on: dueOn },
  });
}

/** The day after its window, then every week (M-604). */
function isEscalated(about: SurveillanceCase, late: number): boolean {
  const message = messageOf(about, "M-604");
  if (message === undefined || late <= 0) return false;
  const first = Math.min(...message.schedule);
  return (late - first) % about.scheme.rulebook.habilitation.lateEscalationDays === 0;
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
