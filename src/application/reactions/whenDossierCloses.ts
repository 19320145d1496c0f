import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { addDays, dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, dossierCase, managersOf, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

type Abandoned = Extract<DossierEvent, { readonly type: "DossierAbandoned" }>;

/** Announces that a dossier without answer will be closed (M-212), and tells that it is (M-213, R-APP-9). */
export const whenDossierCloses: Reaction<DossierEvent> = {
  name: "whenDossierCloses",
  on: {
    async ClosureAnnounced({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || about.state.closesOn !== event.closesOn || about.state.status === "abandoned") return;
      const { state, scheme } = about;
      sendAbout(about, tools, {
        code: "M-212",
        readers: await ofOrganisation(about, tools, "M-212"),
        fills: { date: writtenDay(event.closesOn) },
        wordsFor: () => ({
          paragraphs: [
            `Le dossier ${state.number} est resté sans réponse. Sans nouvelle de votre part, il sera classé sans suite le ${writtenDay(event.closesOn)}, soit ${scheme.rulebook.application.closureNoticeDays}${nbsp}jours après cette annonce.`,
            "Pour poursuivre, faites ce que le dossier demande, ou écrivez-nous dans ses échanges. Un classement n’est pas un refus\u00A0: une nouvelle candidature pourra être ouverte ensuite.",
          ],
          deadline: { what: "Votre réponse", on: addDays(event.closesOn, -1) },
          button: { label: "Ouvrir le dossier", page: "" },
        }),
      });
    },
    async DossierAbandoned({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || event.ground === unsigned) return;
      sendAbout(about, tools, {
        code: "M-213",
        readers: [...(await ofOrganisation(about, tools, "M-213")), ...(await managersOf(about, tools))],
        wordsFor: () => ({
          paragraphs: event.kind === "withdrawal" ? withdrawn(about, event) : closed(about, event),
          deadline: null,
          button: { label: "Ouvrir le dossier", page: "" },
        }),
      });
    },
  },
};

/** A decision that lapsed for want of signatures is told by its own message (M-507). */
const unsigned = "CLA-03";

const notRefused =
  "Ce n’est pas un refus\u00A0: une nouvelle candidature peut être ouverte dès maintenant, et rien de ce dossier n’est perdu.";

const withdrawn = ({ state, organisationName }: DossierCase, { at }: Abandoned): readonly string[] => [
  `${organisationName} a renoncé à sa candidature le ${writtenDay(dayOf(at))}\u00A0: le dossier ${state.number} est clos.`,
  notRefused,
];

const closed = ({ state, organisationName, scheme }: DossierCase, { at }: Abandoned): readonly string[] => [
  `Le dossier ${state.number} (${organisationName}) est classé sans suite au ${writtenDay(dayOf(at))}, faute de réponse dans le délai annoncé.`,
  notRefused,
  `Ce classement peut être contesté dans les ${scheme.rulebook.decision.appealDays}${nbsp}jours, auprès de ${scheme.certifier.appealEmail}.`,
];
