import type { CheckedItem, ProgrammeEvent } from "../../domain/programmes/programme.events.ts";
import { counted, nbsp } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells an organisation what was found of its programme (M-208, R-PROG-2). */
export const whenProgrammeJudged: Reaction<ProgrammeEvent> = {
  name: "whenProgrammeJudged",
  on: {
    ProgrammeApproved: ({ stream, event }, tools) =>
      tell(idOf(stream), tools, ({ state }) => [
        `La version ${event.version} du programme du dossier ${state.number} est validée${nbsp}: elle couvre toutes les compétences de la certification.`,
        "Toute modification demandera une nouvelle validation avant d’être proposée au public.",
      ]),
    ProgrammeChangesRequested: ({ stream, event }, tools) =>
      tell(idOf(stream), tools, (about) => [
        `La version ${event.version} du programme du dossier ${about.state.number} demande des modifications. ${uncovered(event.items)}`,
        whenToChange(about),
      ]),
  },
};

async function tell(
  dossierId: string,
  tools: Tools,
  paragraphs: (about: DossierCase) => readonly string[],
): Promise<void> {
  const about = await dossierCase(tools, dossierId);
  if (about === null) return;
  sendAbout(about, tools, {
    code: "M-208",
    readers: await ofOrganisation(about, tools, "M-208"),
    wordsFor: () => ({
      paragraphs: paragraphs(about),
      deadline: null,
      button: { label: "Voir l’avis", page: "/candidature" },
    }),
  });
}

function uncovered(items: readonly CheckedItem[]): string {
  const left = items.filter(({ covered }) => !covered).length;
  if (left === 0) return "L’avis rendu dans le dossier dit ce qui est à revoir.";
  const them = left === 1 ? "n’est pas montrée" : "ne sont pas montrées";
  return `${counted(left, "compétence")} ${them} par les séquences${nbsp}; l’avis rendu dans le dossier dit ce qui est à revoir.`;
}

/** The programme is part of the application: it is changed while the application is in the hands of the organisation. */
const whenToChange = ({ state }: DossierCase): string =>
  state.status === "incomplete"
    ? "Vous pouvez le modifier dès maintenant dans votre candidature, puis la déposer à nouveau."
    : "Vous pourrez le modifier dès que votre candidature vous sera renvoyée\u00A0; un message vous préviendra.";
