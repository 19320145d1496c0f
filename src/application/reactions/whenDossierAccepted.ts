import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { addDays, dayOf } from "../../domain/shared/calendar.ts";
import { counted, listed, nbsp } from "../../domain/shared/french.ts";
import { briefingStream } from "../briefings/briefing.stream.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, dossierCase, membersWith, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells an organisation that its application is admissible (M-210), and what is to be read and attended next (M-231). */
export const whenDossierAccepted: Reaction<DossierEvent> = {
  name: "whenDossierAccepted",
  on: {
    async DossierAccepted({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || about.state.status !== "accepted") return;
      const { state, scheme, organisationName } = about;
      sendAbout(about, tools, {
        code: "M-210",
        readers: await ofOrganisation(about, tools, "M-210"),
        wordsFor: () => ({
          paragraphs: [
            `La candidature ${state.number} (${organisationName}) à l’habilitation ${scheme.certification.shortName} est recevable.`,
            "L’étape suivante est la lecture du règlement et des modalités d’inscription des candidats, avec une session d’information. L’audit se prépare ensuite\u00A0; son référentiel se lit dès maintenant dans le dossier.",
          ],
          deadline: null,
          button: { label: "Ouvrir le dossier", page: "" },
        }),
      });
      const { state: briefing } = await tools.ports.states.load(briefingStream, about.dossierId);
      if (briefing.status !== "complete") await openBriefing(about, tools, event);
    },
  },
};

/** Those who must know the rules before the audit, with the trainers when they sit the quiz (R-REG-1). */
async function openBriefing(about: DossierCase, tools: Tools, { at }: Pick<DossierEvent, "at">): Promise<void> {
  const { state, scheme } = about;
  const trainers = scheme.rulebook.quiz.sits.includes("trainer") ? (["trainer"] as const) : [];
  const texts = scheme.regulations.map(({ title }) => `«${nbsp}${title}${nbsp}»`);
  const sessions = scheme.briefing.kinds.map(({ label }) => label.toLowerCase());
  sendAbout(about, tools, {
    code: "M-231",
    readers: await membersWith(["legal_representative", "referent", ...trainers], about, tools),
    wordsFor: () => ({
      paragraphs: [
        `Pour le dossier ${state.number}, ${counted(texts.length, "document")} ${texts.length > 1 ? "sont" : "est"} à lire${nbsp}: ${listed(texts)}. Chacun en accuse lecture en son nom.`,
        `Une session d’information les accompagne (${sessions.join(", ")})${nbsp}: votre interlocuteur vous propose une date. Le QCM vérifie ensuite que les règles sont comprises.`,
      ],
      deadline: {
        what: "Accuser lecture de chaque document",
        on: addDays(dayOf(at), scheme.rulebook.regulations.acknowledgementDays),
      },
      button: { label: "Lire les documents", page: "/reglement" },
    }),
  });
}
