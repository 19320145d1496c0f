import type { AgreementState } from "../../domain/agreements/agreement.model.ts";
import { agreementStream } from "../agreements/agreement.stream.ts";
import { agreementSheet } from "../agreements/agreementSheet.ts";
import type { AgreementText } from "../agreements/agreementText.ts";
import { currentText } from "../agreements/currentText.ts";
import type { SignatureProof } from "../agreements/signatureProof.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { type DossierCase, dossierCase } from "./dossierMails.ts";
import type { Tools } from "./tools.ts";

type Prepared = Extract<AgreementState, { readonly status: "generated" | "half-signed" | "concluded" }>;

/** An agreement as it is now, with the dossier it belongs to. */
export interface AgreementCase extends DossierCase {
  /** That of its dossier, of a renewal, or of an extension. */
  readonly agreementId: string;
  readonly agreement: Prepared;
  readonly text: AgreementText;
  readonly documentHash: string;
}

/** Reads an agreement again before anything is printed or sent about it; null when there is nothing to sign or to keep. */
export async function agreementCase(tools: Tools, agreementId: string): Promise<AgreementCase | null> {
  const { state: agreement } = await tools.ports.states.load(agreementStream, agreementId);
  if (agreement.status === "none" || agreement.status === "lapsed") return null;
  const about = await dossierCase(tools, agreement.agreement.dossierId);
  if (about === null) return null;
  const current = await currentText(tools.ports.contents, agreement);
  return current === null ? null : { ...about, agreementId, agreement, ...current };
}

const kindOf = ({ agreement: { purpose } }: Prepared): string =>
  purpose.kind === "extension" ? "Avenant" : "Convention";

/** What is kept of each signature given so far. */
async function proofsOf({ agreement }: AgreementCase, { ports }: Tools): Promise<readonly SignatureProof[]> {
  const given = agreement.status === "generated" ? [] : agreement.signatures;
  return [...(await ports.contents.read<SignatureProof>(given.map(({ proof }) => proof))).values()];
}

/** Asks for the agreement to be printed as it stands; the copy joins the files of the dossier. */
export async function printAgreement(about: AgreementCase, tools: Tools): Promise<void> {
  const { dossierId, state, scheme, agreement, text, documentHash } = about;
  const habilitation = (await tools.ports.states.load(habilitationStream, dossierId)).state;
  const proofs = await proofsOf(about, tools);
  const rules = scheme.rulebook.habilitation;
  const suffix =
    agreement.status === "concluded"
      ? `sign${agreement.agreement.purpose.kind === "extension" ? "é" : "ée"} par les deux parties`
      : "à signer";
  tools.print({
    ...{ about: dossierId, name: "agreement", fileName: `${kindOf(agreement)} ${text.reference}, ${suffix}.pdf` },
    ...{
      scheme: state.scheme,
      sheet: agreementSheet({ text, documentHash, state: agreement, proofs, habilitation, rules }),
    },
  });
}
