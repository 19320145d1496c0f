import type { ImpartialityEvent } from "../../domain/impartiality/impartiality.events.ts";
import { listed, nbsp } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, managersOf, ofOrganisation, people, sendAbout } from "./dossierMails.ts";
import { organisationFiles } from "./organisationFiles.ts";
import type { Reaction } from "./react.ts";

type Approved = Extract<ImpartialityEvent, { readonly type: "RiskAnalysisApproved" }>;

/** Names the independent contacts of a file to its organisation, once its risk analysis is approved; nothing of the analysis itself (M-222, R-IMP-1). */
export const whenRiskAnalysisApproved: Reaction<ImpartialityEvent> = {
  name: "whenRiskAnalysisApproved",
  on: {
    async RiskAnalysisApproved({ stream, event }, tools) {
      const contacts = await people(tools, event.contacts);
      const names = contacts.map(({ name }) => name);
      for (const about of await organisationFiles(idOf(stream), tools))
        sendAbout(about, tools, {
          code: "M-222",
          readers: [
            ...(await ofOrganisation(about, tools, "M-222")),
            ...(about.state.manager === null ? [] : await managersOf(about, tools)),
          ],
          wordsFor: () => ({
            paragraphs: [first(about), following(event, names)],
            deadline: null,
            button: { label: "Ouvrir le dossier", page: "" },
          }),
        });
    },
  },
};

const first = ({ state, scheme, organisationName }: DossierCase): string =>
  `${organisationName} a, a eu ou demande une relation avec ${scheme.certifier.name} pour sa certification Qualiopi. Pour que ni l’habilitation ni cette certification ne pèsent l’une sur l’autre, le responsable qualité a approuvé l’analyse de risques du dossier ${state.number}.`;

function following({ outcome }: Approved, names: readonly string[]): string {
  if (outcome === "unacceptable")
    return "Le risque n’a pas pu être ramené à un niveau acceptable. Un décideur se prononce sur la suite\u00A0; sa décision sera motivée et pourra être contestée.";
  const contacts =
    names.length === 0
      ? ""
      : ` Vos interlocuteurs indépendants sont ${listed(names)}${nbsp}: vous pouvez vous adresser à eux à tout moment.`;
  return `Personne n’agit à la fois sur ce dossier et sur votre certification Qualiopi, et aucun des deux dossiers n’est lisible depuis l’autre.${contacts}`;
}
