import { addDays, dayOf } from "../../domain/shared/calendar.ts";
import { nbsp } from "../../domain/shared/french.ts";
import type { DailyTask } from "./daily.ts";
import { dossierCase, managersOf, sendAbout } from "./dossierMails.ts";

/** As many as a day may bring. */
const most = 500;

/** Tells the account manager, the day after, that an e-mail did not arrive and that somebody is to be reached otherwise (M-956). */
export const tellUndelivered: DailyTask = {
  name: "tellUndelivered",
  async run(day, tools) {
    const lines = await tools.ports.readings.notifications.undelivered(most);
    for (const { dossierId, subject, recipient, reached, at } of lines) {
      const yesterday = dayOf(at) === addDays(day, -1);
      const about = yesterday && reached === null && dossierId !== null ? await dossierCase(tools, dossierId) : null;
      if (about === null) continue;
      sendAbout(about, tools, {
        ...{ code: "M-956", readers: await managersOf(about, tools) },
        wordsFor: () => ({
          paragraphs: [
            `Un message n’est pas arrivé à ${recipient}${nbsp}: «${nbsp}${subject}${nbsp}», à propos de ${about.organisationName}.`,
            `S’il ouvre un délai, ce délai ne court pas. Joignez la personne autrement, puis notez-le dans les notifications.`,
          ],
          deadline: null,
          button: { label: "Ouvrir le dossier", page: "/echanges" },
        }),
      });
    }
  },
};
