import type { ImportEvent } from "../../domain/exams/import.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { importStream } from "../exams/import.stream.ts";
import { watchRates } from "../exams/watchRates.ts";
import { idOf } from "./addresses.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells organisations that results of their candidates came, or changed (M-612), and looks again at their rates (R-SUR-5). */
export const whenResultsImported: Reaction<ImportEvent> = {
  name: "whenResultsImported",
  on: {
    ResultsImportCompleted: ({ stream }, tools) => follow(idOf(stream), tools),
    ResultsImportUndone: ({ stream }, tools) => follow(idOf(stream), tools),
  },
};

async function follow(importId: string, tools: Tools): Promise<void> {
  const { state } = await tools.ports.states.load(importStream, importId);
  if (state.status === "none" || state.results === 0) return;
  const { scheme } = state.opened;
  const organisations = await tools.ports.readings.exams.touchedBy(importId);
  await watchRates(tools, scheme, organisations);
  for (const organisationId of organisations) {
    const on = dayOf(tools.at);
    for (const { dossierId } of await tools.ports.readings.exams.habilitations({ scheme, organisationId, on }))
      await tell(dossierId, state.status === "undone", tools);
  }
}

async function tell(dossierId: string, undone: boolean, tools: Tools): Promise<void> {
  const about = await dossierCase(tools, dossierId);
  if (about === null) return;
  sendAbout(about, tools, {
    ...{ code: "M-612", readers: await ofOrganisation(about, tools, "M-612") },
    wordsFor: () => ({
      paragraphs: [
        undone
          ? "Un envoi de résultats d’examen a été annulé par le certificateur. Les résultats de vos candidats sont de nouveau ceux d’avant cet envoi."
          : "Des résultats d’examen de candidats que vous avez préparés viennent d’être enregistrés ou corrigés.",
        "Votre taux de réussite sur douze mois, avec son effectif et son incertitude, est à jour sur la page de votre habilitation.",
      ],
      deadline: null,
      button: { label: "Voir les résultats", path: `/habilitations/${encodeURIComponent(dossierId)}/resultats` },
    }),
  });
}
