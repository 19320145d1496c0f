import { addWorkingDays } from "../../domain/deadlines/workingDays.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { clockTime, fullDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, managersOf, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

/** Tells the account manager that the points asked were answered and the dossier deposited again (M-207). */
export const whenPointsAnswered: Reaction<DossierEvent> = {
  name: "whenPointsAnswered",
  on: {
    async DossierSubmitted({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || about.state.status !== "submitted" || about.state.rounds < 2) return;
      const { state, scheme, organisationName } = about;
      const { completenessWorkingDays } = scheme.rulebook.application;
      const on = dayOf(event.at);
      sendAbout(about, tools, {
        code: "M-207",
        readers: await managersOf(about, tools),
        wordsFor: () => ({
          paragraphs: [
            `${organisationName} a répondu aux points demandés et déposé à nouveau le dossier ${state.number}, le ${fullDay(on)} à ${clockTime(event.at)}.`,
          ],
          deadline: {
            what: "Réponse sur la complétude du dossier",
            on: addWorkingDays(on, completenessWorkingDays),
          },
          button: { label: "Lire les réponses", page: "/candidature" },
        }),
      });
    },
  },
};
