import { hasRun } from "../deadlines/delays.ts";
import { addMonths, type Day, dayOf, earlier } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { AgreementConcluded, AgreementSigned } from "./agreement.events.ts";
import type { AgreementFacts, AgreementRefusal, HalfSigned, RequestCode, Sign, Unsigned } from "./agreement.model.ts";

type Signable = Unsigned | HalfSigned;

/** Nothing is signed that would begin once the registration of the certification is over (R-CERT-1). */
export const registrationRefusal = (startsOn: Day, { registrationEndsOn }: AgreementFacts): AgreementRefusal | null =>
  registrationEndsOn !== null && startsOn >= registrationEndsOn
    ? { code: "agreement/registration-ended", on: registrationEndsOn }
    : null;

/** Why this person cannot sign for this party now, or null: in time, in order, and the right person. */
export function partyRefusal(
  { by, at, party }: RequestCode | Sign,
  state: Signable,
  { signatories }: AgreementFacts,
): AgreementRefusal | null {
  const { signBy } = state.agreement;
  if (hasRun(signBy, at)) return { code: "agreement/time-over", signBy };
  const next = state.status === "generated" ? "organisation" : "certifier";
  if (party !== next) {
    return { code: party === "organisation" ? "agreement/already-signed" : "agreement/organisation-signs-first" };
  }
  return signatories[party].personId === by ? null : { code: "agreement/not-the-signatory" };
}

/** A name as compared: without case, accents, or what separates its parts. */
const bare = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()
    .toLowerCase();

/** Why what was typed does not sign this text, or null. */
function typedRefusal(command: Sign, state: Signable, { signatories, code }: AgreementFacts): AgreementRefusal | null {
  if (command.documentHash !== state.agreement.documentHash) return { code: "agreement/document-changed" };
  const expected = signatories[command.party].name;
  if (bare(command.typedName) !== bare(expected)) return { code: "agreement/name-differs", expected };
  if (code === null) return { code: "agreement/no-code-requested" };
  if (command.at >= code.expiresAt) return { code: "agreement/code-expired" };
  return command.codeHash === code.hash ? null : { code: "agreement/code-wrong" };
}

/** A signature: the organisation’s opens the certifier’s, which concludes the agreement and gives its effective day (R-AGR-2). */
export function sign(
  command: Sign,
  state: Signable,
  facts: AgreementFacts,
): Decision<AgreementSigned | AgreementConcluded, AgreementRefusal> {
  const { by, at, party, documentHash, proof } = command;
  const { purpose, years } = state.agreement;
  const effectiveOn = purpose.kind === "initial" ? dayOf(at) : purpose.startsOn;
  const refusal =
    partyRefusal(command, state, facts) ??
    typedRefusal(command, state, facts) ??
    registrationRefusal(effectiveOn, facts);
  if (refusal !== null) return refuse(refusal);
  const signed: AgreementSigned = { type: "AgreementSigned", by, at, party, documentHash, proof };
  if (party === "organisation") return accept<AgreementSigned | AgreementConcluded>(signed);
  const term = purpose.kind === "extension" ? purpose.until : addMonths(effectiveOn, 12 * years);
  const endsOn = facts.registrationEndsOn === null ? term : earlier(term, facts.registrationEndsOn);
  return accept<AgreementSigned | AgreementConcluded>(signed, {
    type: "AgreementConcluded",
    by,
    at,
    effectiveOn,
    endsOn,
  });
}
