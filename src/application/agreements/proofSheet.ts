import { dayOf, type Moment } from "../../domain/shared/calendar.ts";
import { type SignatureProofSheet, stampOf } from "../ports/printing.ts";
import type { AgreementText } from "./agreementText.ts";
import type { SignatureProof } from "./signatureProof.ts";

/** The proof of a signature as it is printed, step by step. */
export function proofSheet(
  proof: SignatureProof,
  { certifier }: AgreementText,
  generatedAt: Moment,
): SignatureProofSheet {
  const { reference, document, name, role, organisation, typedName, consent, code, signedAt } = proof;
  const stamp = (at: Moment) => stampOf(at, "second");
  return {
    ...{ reference, date: dayOf(signedAt), certifier, fingerprint: document.fingerprint, document },
    signatory: { name, role, organisation },
    ...{ typedName, consent },
    code: { sentTo: code.sentTo, sentAt: stamp(code.sentAt), enteredAt: stamp(code.enteredAt) },
    signedAt: stamp(signedAt),
    events: [
      { at: stamp(generatedAt), what: "Convention rédigée et proposée à la signature" },
      { at: stamp(code.sentAt), what: `Code envoyé à ${code.sentTo}` },
      { at: stamp(signedAt), what: "Code saisi, nom tapé, consentement donné\u00A0: convention signée" },
    ],
    facts: [],
  };
}
