import type { DecisionEvent } from "../../domain/decisions/decision.events.ts";
import { nbsp } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

/** Tells somebody that the decision waits for their answer (M-502). */
export const whenQuestionAsked: Reaction<DecisionEvent> = {
  name: "whenQuestionAsked",
  on: {
    async QuestionAsked({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null) return;
      const [asker] = await people(tools, [event.by]);
      const words = await tools.ports.contents.read<string>([event.text]);
      sendAbout(about, tools, {
        code: "M-502",
        readers: await people(tools, [event.to]),
        wordsFor: () => ({
          paragraphs: [
            `${asker?.name ?? "Le décideur"} vous pose une question sur le dossier ${about.state.number} de ${about.organisationName}. La décision attend votre réponse.`,
            ...(words.has(event.text) ? [`«${nbsp}${words.get(event.text)}${nbsp}»`] : []),
          ],
          deadline: null,
          button: { label: "Répondre", page: "/decision" },
        }),
      });
    },
  },
};
