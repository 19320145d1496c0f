import { codeHash } from "../codes/mailedCode.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { SentCode } from "../ports/agreements.readings.ts";
import type { Work } from "../work.ts";
import { conclude } from "./conclude.ts";
import { type ToSign, toSign } from "./forAgreement.ts";
import { consentTo, proofReference, type SignatureProof } from "./signatureProof.ts";

interface Signing {
  readonly agreementId: string;
  /** The text that was read. */
  readonly documentHash: string;
  readonly typedName: string;
  readonly code: string;
}

/**
 * Signs for one’s party, the organisation first. The last signature opens the habilitation, ends the application and lists the
 * organisation, all at once (R-AGR-2).
 */
export const signAgreement: UseCase<Signing, { id: string }> = async (work, signing) => {
  const found = await toSign(work, signing.agreementId);
  if (!found.ok) return found;
  const { id, agreement, party, documentHash } = found;
  const { typedName } = signing;
  const sent = await codeSentTo(work, found);
  const hashed = codeHash(work.ports.ids, [id, party, documentHash], signing.code);
  const proof = work.content(proofOf(work, found, { typedName, sent }));
  const command = {
    type: "Sign",
    party,
    typedName,
    documentHash: signing.documentHash,
    codeHash: hashed,
    proof,
  } as const;
  const refusal = work.decide(agreement, command, { ...found.facts, code: sent });
  if (refusal !== null) return refused(refusal);
  const concluding = agreement.state.status === "concluded" ? await conclude(work, found, agreement.state) : null;
  return concluding === null ? done({ id }) : refused(concluding);
};

/** The last code sent to this very person for this very text. */
async function codeSentTo(work: Work, { id, party, documentHash }: ToSign): Promise<SentCode | null> {
  const sent = await work.ports.readings.agreements.tryCode(id, party);
  return sent !== null && sent.personId === work.actor.id && sent.documentHash === documentHash ? sent : null;
}

function proofOf(
  work: Work,
  { text, documentHash, party }: ToSign,
  { typedName, sent }: { readonly typedName: string; readonly sent: SentCode | null },
): SignatureProof {
  const { personId, name, role, party: organisation } = text.signatories[party];
  return {
    reference: proofReference(text, party),
    document: { title: text.title, reference: text.reference, fingerprint: documentHash },
    ...{ party, personId, name, role, organisation, typedName },
    consent: consentTo(text, party),
    code: { sentTo: sent?.sentTo ?? "", sentAt: sent?.sentAt ?? work.at, enteredAt: work.at },
    signedAt: work.at,
  };
}
