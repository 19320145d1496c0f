import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

/** Notifies an organisation of the points asked of it, and of its last day to answer (M-205, R-APP-5, R-NOT-1). */
export const whenPointsRaised: Reaction<DossierEvent> = {
  name: "whenPointsRaised",
  on: {
    async PointsRaised({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || about.state.status !== "incomplete") return;
      const { state, scheme } = about;
      const { completionDays } = scheme.rulebook.application;
      const count = counted(event.points.length, "point");
      const plural = event.points.length > 1;
      sendAbout(about, tools, {
        code: "M-205",
        readers: await ofOrganisation(about, tools, "M-205"),
        fills: { date: writtenDay(event.answerBy) },
        wordsFor: () => ({
          paragraphs: [
            `Nous avons lu le dossier ${state.number}. ${count} ${plural ? "sont" : "est"} à compléter avant que nous puissions poursuivre. Le dossier dit, pour chacun, ce qui est attendu.`,
            `Vous avez ${completionDays}${nbsp}jours pour répondre, à compter de cette demande. Rien de ce que vous avez donné n’est perdu${nbsp}: répondez à chaque point, puis déposez à nouveau.`,
          ],
          deadline: { what: "Répondre aux points demandés et déposer à nouveau", on: event.answerBy },
          button: { label: "Répondre aux points", page: "/candidature" },
        }),
      });
    },
  },
};
