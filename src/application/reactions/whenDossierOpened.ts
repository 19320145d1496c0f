import { missingIn } from "../../domain/dossiers/completeness.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp } from "../../domain/shared/french.ts";
import { readContent } from "../dossiers/content.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

/** Tells an organisation what its dossier contains, and what is left before it can be deposited (M-201). */
export const whenDossierOpened: Reaction<DossierEvent> = {
  name: "whenDossierOpened",
  on: {
    async DossierOpened({ stream }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || about.state.status !== "draft") return;
      const { state, scheme, organisationName, dossierId } = about;
      const { content } = await readContent(tools.ports, dossierId, state);
      const missing = missingIn(content, { scheme, siren: state.organisationId, today: dayOf(tools.at) });
      sendAbout(about, tools, {
        code: "M-201",
        readers: await ofOrganisation(about, tools, "M-201"),
        wordsFor: () => ({
          paragraphs: [
            `Le dossier de candidature ${state.number} (${organisationName}) à l’habilitation ${scheme.certification.shortName} est ouvert.`,
            `Il contient la présentation de votre organisme, de vos formateurs et de votre programme, avec les pièces qui les justifient. Ce que vous saisissez est gardé au fur et à mesure${nbsp}: vous pouvez vous arrêter et reprendre.`,
            missing.length === 0
              ? "Rien n’y manque\u00A0: vous pouvez le déposer."
              : `Il y reste ${counted(missing.length, "élément")} à compléter avant le dépôt. Le dossier les montre un par un.`,
          ],
          deadline: null,
          button: { label: "Remplir la candidature", page: "/candidature" },
        }),
      });
    },
  },
};
