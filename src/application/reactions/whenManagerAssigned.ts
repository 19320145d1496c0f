import { addWorkingDays } from "../../domain/deadlines/workingDays.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { nbsp } from "../../domain/shared/french.ts";
import type { Person } from "../ports/people.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, dossierCase, ofOrganisation, people, sendAbout, type Words } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

/** Introduces the account manager of a dossier to the organisation, and the dossier to them (M-204, R-WORK-1). */
export const whenManagerAssigned: Reaction<DossierEvent> = {
  name: "whenManagerAssigned",
  on: {
    async ManagerAssigned({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || about.state.manager !== event.personId) return;
      const [manager] = await people(tools, [event.personId]);
      if (manager === undefined) return;
      const organisation = await ofOrganisation(about, tools, "M-204");
      sendAbout(about, tools, {
        code: "M-204",
        readers: event.by === manager.id ? organisation : [manager, ...organisation],
        fills: { name: manager.name },
        wordsFor: ({ id }) => (id === manager.id ? entrusted(about) : introduced(about, manager)),
      });
    },
  },
};

const introduced = ({ state, scheme }: DossierCase, { name }: Person): Words => ({
  paragraphs: [
    `${name} est désormais votre interlocuteur chez ${scheme.certifier.name} pour le dossier ${state.number}.`,
    `Pour lui écrire, utilisez les échanges du dossier${nbsp}: vos messages et ses réponses y restent réunis.`,
  ],
  deadline: null,
  button: { label: "Ouvrir les échanges", page: "/echanges" },
});

function entrusted({ state, scheme, organisationName }: DossierCase): Words {
  const { admissibilityWorkingDays } = scheme.rulebook.application;
  return {
    paragraphs: [`Le dossier ${state.number} (${organisationName}) vous est confié.`],
    deadline:
      state.status === "submitted"
        ? { what: "Réponse sur la recevabilité", on: addWorkingDays(state.instructedFrom, admissibilityWorkingDays) }
        : null,
    button: { label: "Ouvrir le dossier", page: "" },
  };
}
