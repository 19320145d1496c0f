import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { writtenDay } from "../../domain/shared/french.ts";
import { schemeOnShow } from "../register/readRegister.ts";
import { pages, sendAboutCase } from "./complaintMails.ts";
import type { DailyTask } from "./daily.ts";
import { people } from "./dossierMails.ts";
import type { Tools } from "./tools.ts";

const reminder = "M-909";

interface Awaited {
  readonly id: string;
  readonly number: string;
  readonly decideBy: Day;
  readonly handler: string | null;
  readonly url: string;
}

/** Reminds who handles a case, and the quality managers, that it is to be concluded (M-909); never what is concluded. */
export const remindComplaints: DailyTask = {
  name: "remindComplaints",
  async run(day, tools) {
    const scheme = await schemeOnShow({ ports: tools.ports, today: day });
    const schedule = scheme.messages.find(({ code }) => code === reminder)?.schedule ?? [];
    const due = (await awaited(tools)).filter(({ decideBy }) =>
      schedule.some((days) => addDays(decideBy, days) === day),
    );
    if (due.length === 0) return;
    const qualityManagers = await tools.recipients.ofStaff(["quality_manager"]);
    for (const { id, number, decideBy, handler, url } of due)
      sendAboutCase({ id, number, scheme }, tools, {
        ...{ code: reminder, deadline: { what: "Réponse à donner", on: decideBy } },
        readers: [...(handler === null ? [] : await people(tools, [handler])), ...qualityManagers],
        paragraphs: [
          day > decideBy
            ? `Le délai de cette affaire est passé depuis le ${writtenDay(decideBy)}, et elle n’est pas conclue.`
            : `Cette affaire est à conclure au plus tard le ${writtenDay(decideBy)}.`,
        ],
        button: { label: "Voir l’affaire", url },
      });
  },
};

async function awaited({ ports, publicUrl }: Tools): Promise<readonly Awaited[]> {
  const [complaints, appeals] = await Promise.all([
    ports.readings.complaints.list(),
    ports.readings.complaints.appeals(),
  ]);
  return [
    ...complaints
      .filter(({ concludedOn }) => concludedOn === null)
      .map((line) => ({ ...line, url: pages.staff(publicUrl, line.id) })),
    ...appeals
      .filter(({ concludedOn }) => concludedOn === null)
      .map((line) => ({ ...line, handler: line.decider ?? line.handler, url: pages.appeal(publicUrl, line.id) })),
  ];
}
