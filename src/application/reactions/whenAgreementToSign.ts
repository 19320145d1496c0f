import type { AgreementEvent } from "../../domain/agreements/agreement.events.ts";
import { nbsp } from "../../domain/shared/french.ts";
import { proofSheet } from "../agreements/proofSheet.ts";
import type { SignatureProof } from "../agreements/signatureProof.ts";
import { idOf } from "./addresses.ts";
import { type AgreementCase, agreementCase, printAgreement } from "./agreementCase.ts";
import { people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Prints the agreement and asks for the next signature (M-505); keeps the proof of each one given. */
export const whenAgreementToSign: Reaction<AgreementEvent> = {
  name: "whenAgreementToSign",
  on: {
    async AgreementGenerated({ stream, event }, tools) {
      const about = await agreementCase(tools, idOf(stream));
      if (about === null || about.documentHash !== event.documentHash) return;
      if (about.agreement.status === "generated") await printAgreement(about, tools);
      await askToSign(about, tools);
    },
    async AgreementSigned({ stream, event }, tools) {
      const about = await agreementCase(tools, idOf(stream));
      if (about === null) return;
      const proof = (await tools.ports.contents.read<SignatureProof>([event.proof])).get(event.proof);
      if (proof !== undefined) printProof(about, proof, tools);
      await askToSign(about, tools);
    },
  },
};

function printProof(about: AgreementCase, proof: SignatureProof, tools: Tools): void {
  const { dossierId, state, agreement, text } = about;
  tools.print({
    ...{ about: dossierId, name: "signature-proof", fileName: `Preuve de signature ${proof.reference}.pdf` },
    ...{ scheme: state.scheme, sheet: proofSheet(proof, text, agreement.agreement.at) },
  });
}

/** How each kind of agreement is said. */
const kinds = {
  initial: {
    ...{ name: "La convention", ready: "prête", signed: "la convention", opens: "\u00A0: elle ouvre l’habilitation" },
    otherwise: "la décision favorable devient caduque",
  },
  renewal: {
    ...{ name: "La convention de renouvellement", ready: "prête", signed: "la convention de renouvellement" },
    ...{ opens: "\u00A0: elle ouvre la période suivante", otherwise: "l’habilitation prend fin à son échéance" },
  },
  extension: {
    ...{ name: "L’avenant de prorogation", ready: "prêt", signed: "l’avenant de prorogation" },
    ...{ opens: "", otherwise: "l’habilitation prend fin à son échéance" },
  },
} as const;

/** The page where it is read and signed. */
export const agreementAt = ({ agreementId, dossierId }: AgreementCase): { readonly path: string } => ({
  path:
    agreementId === dossierId
      ? `/dossiers/${encodeURIComponent(dossierId)}/convention`
      : `/conventions/${encodeURIComponent(agreementId)}`,
});

/** Writes to whoever signs next; to nobody once both have signed. */
export async function askToSign(about: AgreementCase, tools: Tools): Promise<void> {
  const { agreement, text, organisationName } = about;
  if (agreement.status === "concluded") return;
  const party = agreement.status === "generated" ? "organisation" : "certifier";
  const what = kinds[agreement.agreement.purpose.kind];
  const before =
    party === "organisation"
      ? `${what.name} ${text.reference} est ${what.ready}. Lisez ce texte en entier, puis signez-le${nbsp}: un code vous est envoyé par courriel au moment de signer.`
      : `${organisationName} a signé ${what.signed} ${text.reference}, qui attend votre signature${what.opens}.`;
  sendAbout(about, tools, {
    code: "M-505",
    readers: await people(tools, [text.signatories[party].personId]),
    wordsFor: () => ({
      paragraphs: [before, `Sans signature des deux parties dans le délai, ${what.otherwise}.`],
      deadline: { what: "Signature des deux parties", on: agreement.agreement.signBy },
      button: { label: "Lire et signer", ...agreementAt(about) },
    }),
  });
}
