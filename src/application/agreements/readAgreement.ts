import { agreementStatusOn } from "../../domain/agreements/agreement.deadlines.ts";
import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { AgreementState } from "../../domain/agreements/agreement.model.ts";
import { decided, decisionStream } from "../decisions/decision.stream.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { done } from "../outcome.ts";
import type { PrintedDocument } from "../ports/documents.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { agreementStream } from "./agreement.stream.ts";
import { currentText } from "./currentText.ts";
import { dossierOf } from "./forAgreement.ts";
import { consentTo, type SignatureProof } from "./signatureProof.ts";

/** An agreement: its full text, where its signatures stand, and its printed copies. */
export const readAgreement = async (asking: Asking, { agreementId: id }: { readonly agreementId: string }) => {
  const { ports, actor, today } = asking;
  const dossierId = await dossierOf(ports, id);
  const dossier = await readableDossier(asking, dossierId);
  if (!dossier.ok) return dossier;
  const { state, position } = await ports.states.load(agreementStream, id);
  const decision = decided((await ports.states.load(decisionStream, id)).state);
  const current = await currentText(ports.contents, state);
  const party: Party = actor.staff.length > 0 ? "certifier" : "organisation";
  return done({
    ...{ position, dossierId, purpose: purposeOf(state) },
    status: agreementStatusOn(state, today),
    signBy: signByOf(state) ?? decision?.signBy ?? null,
    documentHash: current?.documentHash ?? null,
    text: current?.text ?? null,
    signatures: await signaturesIn(ports, state),
    /** For whom the person who reads would sign now, and the sentence they would accept; null when it is not their turn. */
    turn:
      current !== null && current.text.signatories[party].personId === actor.id && nextParty(state) === party
        ? { party, name: current.text.signatories[party].name, consent: consentTo(current.text, party) }
        : null,
    conclusion: state.status === "concluded" ? datesOf(state.conclusion) : null,
    documents: documentsOf(await ports.readings.documents.about(dossierId), state, current?.text.reference ?? ""),
  });
};

/** What it is for; the first agreement of a dossier before it is written. */
const purposeOf = (state: AgreementState) =>
  state.status === "none" || state.status === "lapsed" ? ("initial" as const) : state.agreement.purpose.kind;

function signByOf(state: AgreementState) {
  if (state.status === "none") return null;
  return state.status === "lapsed" ? state.signBy : state.agreement.signBy;
}

/** Whether a copy bears the reference of this agreement, or of one of its proofs: an habilitation may have several. */
const isOf = (fileName: string, reference: string): boolean =>
  fileName.includes(`${reference},`) ||
  [1, 2].some((rank) => fileName.includes(`${reference.replace(/^CONV/, "PRV")}-${rank}.`));

/** Whose signature is awaited; null when none is. */
function nextParty({ status }: AgreementState): Party | null {
  if (status === "generated") return "organisation";
  return status === "half-signed" ? "certifier" : null;
}

const datesOf = ({ effectiveOn, endsOn }: Extract<AgreementState, { status: "concluded" }>["conclusion"]) => ({
  effectiveOn,
  endsOn,
});

async function signaturesIn({ contents }: Ports, state: AgreementState) {
  const given = "signatures" in state ? state.signatures : [];
  const proofs = await contents.read<SignatureProof>(given.map(({ proof }) => proof));
  return given.map(({ party, at, proof }) => {
    const kept = proofs.get(proof);
    return { party, at, name: kept?.name ?? "", role: kept?.role ?? "", reference: kept?.reference ?? "" };
  });
}

/** The printed agreement as it stands, then its proofs; a copy printed before the last change is left out, as another’s. */
function documentsOf(all: readonly PrintedDocument[], state: AgreementState, reference: string) {
  if (state.status === "none" || state.status === "lapsed") return [];
  const printed = all.filter(({ fileName }) => isOf(fileName, reference));
  const since = state.status === "concluded" ? state.conclusion.at : state.agreement.at;
  return printed
    .filter(({ sheet, askedAt }) =>
      sheet === "agreement" ? askedAt >= since : sheet === "signature-proof" && askedAt >= state.agreement.at,
    )
    .map(({ id, sheet, fileName, fileHash }) => ({ id, sheet, name: fileName, ready: fileHash !== null }));
}
