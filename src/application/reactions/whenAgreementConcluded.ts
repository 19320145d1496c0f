import type { AgreementConcluded, AgreementEvent } from "../../domain/agreements/agreement.events.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { publicPlaces } from "../../domain/register/publication.ts";
import { addDays, dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { readContent } from "../dossiers/content.ts";
import { attestationSheet } from "../habilitations/attestationSheet.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { scopeNow } from "../habilitations/scopeNow.ts";
import { publishedScope } from "../register/publishScope.ts";
import { idOf } from "./addresses.ts";
import { type AgreementCase, agreementCase, printAgreement } from "./agreementCase.ts";
import { dossierCase, managersOf, ofOrganisation, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";
import { agreementAt } from "./whenAgreementToSign.ts";

/** Prints the signed agreement and the attestation, and tells that the habilitation is active (M-506); or that it never will be (M-507). */
export const whenAgreementConcluded: Reaction<AgreementEvent> = {
  name: "whenAgreementConcluded",
  on: {
    async AgreementConcluded({ stream, event }, tools) {
      const about = await agreementCase(tools, idOf(stream));
      if (about === null) return;
      await printAgreement(about, tools);
      await printAttestation(about, tools);
      if (about.agreement.agreement.purpose.kind === "extension") return await tellExtension(about, event, tools);
      sendAbout(about, tools, {
        code: "M-506",
        readers: [...(await ofOrganisation(about, tools, "M-506")), ...(await managersOf(about, tools))],
        fills: { date: writtenDay(event.effectiveOn) },
        wordsFor: () => ({
          paragraphs: [
            `La convention ${about.text.reference} est signée par les deux parties. ${standing(about, event)}, jusqu’au ${writtenDay(addDays(event.endsOn, -1))} inclus.`,
            `Le dossier contient la convention signée avec le calendrier des contrôles, les preuves de signature et l’attestation. L’organisme figure au registre public${nbsp}: ${tools.publicUrl}/registre/${about.text.habilitation}`,
          ],
          deadline: null,
          button: { label: "Ouvrir le dossier", ...agreementAt(about) },
        }),
      });
    },
    async AgreementLapsed({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null) return;
      sendAbout(about, tools, {
        code: "M-507",
        readers: [...(await ofOrganisation(about, tools, "M-507")), ...(await managersOf(about, tools))],
        wordsFor: () => ({
          paragraphs: [
            `La convention du dossier ${about.state.number} de ${about.organisationName} n’a pas été signée par les deux parties au ${writtenDay(event.signBy)}. La décision favorable est caduque et le dossier est clos.`,
            "Ce n’est pas un refus\u00A0: une nouvelle candidature peut être ouverte dès maintenant.",
          ],
          deadline: null,
          button: { label: "Ouvrir le dossier", page: "" },
        }),
      });
    },
  },
};

/** The habilitation begins, or goes on from its old expiry (R-REN-2). */
function standing({ agreement, text, organisationName }: AgreementCase, { effectiveOn }: AgreementConcluded): string {
  const whose = `L’habilitation ${text.habilitation} de ${organisationName}`;
  return agreement.agreement.purpose.kind === "initial"
    ? `${whose} est active depuis le ${writtenDay(effectiveOn)}`
    : `${whose} est renouvelée à compter du ${writtenDay(effectiveOn)}`;
}

/** Tells that the habilitation goes on for the time of its extension (M-805, R-REN-3). */
async function tellExtension(about: AgreementCase, { effectiveOn, endsOn }: AgreementConcluded, tools: Tools) {
  const lastDay = writtenDay(addDays(endsOn, -1));
  sendAbout(about, tools, {
    ...{ code: "M-805", fills: { date: lastDay } },
    readers: [...(await ofOrganisation(about, tools, "M-805")), ...(await managersOf(about, tools))],
    wordsFor: () => ({
      paragraphs: [
        `L’avenant ${about.text.reference} est signé par les deux parties. L’habilitation ${about.text.habilitation} de ${about.organisationName}, qui prenait fin le ${writtenDay(effectiveOn)}, est prolongée jusqu’au ${lastDay} inclus.`,
        "Le retard est du fait du certificateur. Si l’habilitation est renouvelée, la période suivante part de l’ancienne échéance.",
      ],
      deadline: null,
      button: { label: "Ouvrir l’avenant", ...agreementAt(about) },
    }),
  });
}

/** The places and the modalities that the attestation states, as decisions have changed them (R-SCOPE-1). */
async function attestedScope({ ports }: Tools, habilitation: Granted, { identity }: DossierContent) {
  const filed = { places: publicPlaces(identity), programmes: [] };
  const { places } = await publishedScope(ports.contents, habilitation, filed);
  const scope = await scopeNow(ports, habilitation);
  return { places, modalities: (scope?.modalities ?? []).map(({ name }) => name) };
}

/** Prints the attestation as things stand: at the grant, then after each decision on the scope (R-PUB-2). */
export async function printAttestation(about: AgreementCase, tools: Tools): Promise<void> {
  const { dossierId, state, text, documentHash } = about;
  const { state: habilitation } = await tools.ports.states.load(habilitationStream, dossierId);
  if (habilitation.status === "none") return;
  const { content } = await readContent(tools.ports, dossierId, state);
  tools.print({
    ...{
      about: dossierId,
      name: "attestation",
      fileName: `Attestation ${text.habilitation}.pdf`,
      scheme: state.scheme,
    },
    sheet: attestationSheet({
      ...{ habilitation, text, documentHash, name: content.identity.legalName },
      ...(await attestedScope(tools, habilitation, content)),
      ...{ issuedOn: dayOf(tools.at), publicUrl: tools.publicUrl },
    }),
  });
}
