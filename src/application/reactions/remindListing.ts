import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, listed } from "../../domain/shared/french.ts";
import { changesWaiting, type ListedChange } from "../listing/readChanges.ts";
import type { DailyTask } from "./daily.ts";
import type { Tools } from "./tools.ts";

const code = "M-951";

/** Reminds of the changes of the list that are to be declared, on the days that the scheme says, those of a day in one mail (M-951, R-LIST-1). */
export const remindListing: DailyTask = {
  name: "remindListing",
  async run(day, tools) {
    const waiting = await changesWaiting(tools.ports, day);
    if (waiting.length === 0) return;
    for (const scheme of await tools.ports.schemes.everyInForce(day)) {
      const due = waiting.filter((change) => change.scheme === scheme.id && isTold(change, scheme, day));
      if (due.length > 0) await tell(due, scheme, tools);
    }
  },
};

const isTold = ({ reportBy }: ListedChange, { messages }: Scheme, day: Day): boolean =>
  messages.some((message) => message.code === code && message.schedule.includes(daysBetween(reportBy, day)));

async function tell(due: readonly ListedChange[], scheme: Scheme, tools: Tools): Promise<void> {
  const message = scheme.messages.find((one) => one.code === code);
  const readers = await tools.recipients.ofStaff(["exam_manager", "quality_manager"]);
  const first = due.map(({ reportBy }) => reportBy).reduce((day, one) => (one < day ? one : day));
  for (const to of readers)
    tools.mail({
      ...{ code, about: `listing/${scheme.id}`, to },
      letter: {
        ...{ number: null, action: message?.subject ?? "", signature: scheme.certifier.name },
        also: readers.filter(({ id }) => id !== to.id).map(({ name }) => name),
        paragraphs: [
          `${counted(due.length, "changement")} de la liste des organismes habilités ${due.length === 1 ? "attend" : "attendent"} d’être ${due.length === 1 ? "déclaré" : "déclarés"} à France compétences.`,
          `Organismes concernés : ${listed([...new Set(due.map(({ organisationName }) => organisationName))])}.`,
        ],
        deadline: { what: "Déclaration à France compétences", on: first },
        button: { label: "Ouvrir la liste", url: `${tools.publicUrl}/espace/france-competences` },
      },
    });
}
