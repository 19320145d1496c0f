import { addMinutes } from "../../domain/shared/calendar.ts";
import { keepCodeMail } from "../codes/codeMail.ts";
import { codeHash, masked, newCode } from "../codes/mailedCode.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { dossierPage } from "../reactions/addresses.ts";
import { beginFacts } from "./beginning.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";

/** Bytes of the secret from which a paper is drawn. */
const secretBytes = 16;

/**
 * Sends to who is about to begin the code that proves it is them (M-103), and fixes, by its hash, the secret from which their
 * paper will be drawn; a former code is worth nothing any more.
 */
export const requestStartCode =
  ({
    publicUrl,
  }: {
    readonly publicUrl: string;
  }): UseCase<{ readonly dossierId: string }, { id: string; sentTo: string; expiresAt: string }> =>
  async (work, { dossierId }) => {
    const { ports, actor, at } = work;
    const { ids } = ports;
    const sitting = await work.load(sittingStream, sittingId(dossierId, actor.id));
    const found = await forDossier(work, "quiz.sit", dossierId);
    if (!found.ok) return found;
    const { scheme, state } = found;
    const { codeMinutes } = scheme.rulebook.notifications;
    const secret = ids.secret(secretBytes);
    const commitment = ids.sha256(secret);
    const [facts, people] = await Promise.all([
      beginFacts(work, dossierId, { found, sitting: sitting.state }),
      ports.people.named([actor.id]),
    ]);
    const begin = { ...facts, codeMinutes };
    const sitter = { dossierId, organisationId: state.organisationId, personId: actor.id };
    const refusal = work.decide(sitting, { type: "RequestStartCode", ...sitter, commitment }, { begin });
    if (refusal !== null) return refused(refusal);
    const person = people.get(actor.id);
    if (person === undefined) return refused({ code: "access/not-found" });
    const code = newCode(ids);
    const hash = codeHash(ids, [sitting.id, commitment], code);
    work.put("start_codes", { sitting_id: sitting.id, hash, commitment, secret, sent_at: at, tries: 0 });
    keepCodeMail(work, {
      ...{ scheme, person, code, about: dossierId, reference: state.number },
      purpose: `pour commencer le QCM du dossier ${state.number}`,
      caution: `et ne sert qu’à commencer ce QCM. Le temps ne court qu’une fois le code saisi. Si vous n’avez rien demandé, ne faites rien et prévenez-nous.`,
      button: { label: "Revenir au QCM", url: `${dossierPage(publicUrl, dossierId)}/qcm` },
    });
    return done({ id: dossierId, sentTo: masked(person.email), expiresAt: addMinutes(at, codeMinutes) });
  };
