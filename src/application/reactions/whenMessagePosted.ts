import { counted } from "../../domain/shared/french.ts";
import type { ThreadEvent } from "../../domain/threads/thread.events.ts";
import { dossierCase, managersOf, membersWith, people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

/** Tells the other party that somebody wrote in the thread; never what, and never of an internal note (M-214). */
export const whenMessagePosted: Reaction<ThreadEvent> = {
  name: "whenMessagePosted",
  on: {
    async MessagePosted({ event }, tools) {
      if (event.internal) return;
      const about = await dossierCase(tools, event.dossierId);
      if (about === null) return;
      const { state, scheme, organisationName } = about;
      const [writer] = await people(tools, [event.by]);
      const party = event.byStaff ? scheme.certifier.name : organisationName;
      const files = event.attachments.length;
      sendAbout(about, tools, {
        code: "M-214",
        readers: event.byStaff ? await membersWith(["referent"], about, tools) : await managersOf(about, tools),
        wordsFor: () => ({
          paragraphs: [
            `${writer === undefined ? party : `${writer.name} (${party})`} vous a écrit dans le dossier ${state.number}.${files === 0 ? "" : ` Le message est accompagné de ${counted(files, "pièce")}.`}`,
            "Le message se lit dans les échanges du dossier, où votre réponse restera avec lui.",
          ],
          deadline: null,
          button: { label: "Lire et répondre", page: "/echanges" },
        }),
      });
    },
  },
};
