import { addMinutes } from "../../domain/shared/calendar.ts";
import { keepCodeMail } from "../codes/codeMail.ts";
import { codeHash, masked, newCode } from "../codes/mailedCode.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { agreementPage, dossierPage } from "../reactions/addresses.ts";
import type { Work } from "../work.ts";
import { type ToSign, toSign } from "./forAgreement.ts";

/** Sends to who signs the code that proves it is them; the former one is worth nothing any more (M-103, R-AGR-2). */
export const requestCode =
  ({
    publicUrl,
  }: {
    readonly publicUrl: string;
  }): UseCase<{ readonly agreementId: string }, { id: string; sentTo: string; expiresAt: string }> =>
  async (work, { agreementId: id }) => {
    const found = await toSign(work, id);
    if (!found.ok) return found;
    const refusal = work.decide(found.agreement, { type: "RequestCode", party: found.party }, found.facts);
    if (refusal !== null) return refused(refusal);
    const person = (await work.ports.people.named([work.actor.id])).get(work.actor.id);
    if (person === undefined) return refused({ code: "agreement/not-the-signatory" });
    const code = newCode(work.ports.ids);
    const sentTo = masked(person.email);
    const expiresAt = addMinutes(work.at, found.facts.rules.codeMinutes);
    work.put("signature_codes", { ...codeRow(work, found, code), sent_to: sentTo, expires_at: expiresAt });
    const { text, file } = found;
    keepCodeMail(work, {
      ...{ scheme: file.scheme, person, code, about: id, reference: text.reference },
      purpose: `pour signer la convention ${text.reference}`,
      caution: `et ne sert qu’à cette signature. Personne, chez ${text.certifier.name}, ne vous le demandera. Si vous n’avez pas demandé à signer, ne faites rien et prévenez-nous.`,
      button: { label: "Revenir à la convention", url: pageOf(publicUrl, found) },
    });
    return done({ id, sentTo, expiresAt });
  };

const pageOf = (publicUrl: string, { id, file }: ToSign): string =>
  id === file.dossierId ? dossierPage(publicUrl, id) : agreementPage(publicUrl, id);

const codeRow = (work: Work, { id, party, documentHash }: ToSign, code: string) => ({
  ...{ dossier_id: id, party, person_id: work.actor.id, document_hash: documentHash },
  hash: codeHash(work.ports.ids, [id, party, documentHash], code),
  ...{ sent_at: work.at, tries: 0 },
});
