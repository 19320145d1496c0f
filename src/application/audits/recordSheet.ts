import type { ClosedAudit, ReportedAudit, Signature } from "../../domain/audits/audit.model.ts";
import { isClosed } from "../../domain/audits/audit.stages.ts";
import type { AuditRecordSheet } from "../ports/printing.audits.ts";
import { type SignatureLine, stampOf } from "../ports/printing.ts";
import { type AuditFile, auditorOf, factsOf, followUpsIn, headOf, met, nonconformitiesIn } from "./auditSheet.ts";
import { signerOf, wordsOrNull } from "./seen.ts";

type Recorded = ClosedAudit | ReportedAudit;

/** The record of the closing meeting, once both parties have signed or refused to (R-AUD-5); null before. */
export function recordSheet(file: AuditFile): AuditRecordSheet | null {
  const { seen } = file;
  const { state } = seen;
  if (!isClosed(state)) return null;
  const { openedAt, presentAtOpening, closedAt, presentAtClosing, strengths, observations } = state;
  const lines = [auditorLine(file, state), organisationLine(file, state)];
  if (lines.some(({ outcome }) => outcome.status === "pending")) return null;
  return {
    ...{ ...headOf(file), facts: factsOf(file) },
    opening: { at: stampOf(openedAt), people: [auditorOf(file), ...met(file, presentAtOpening)] },
    closing: { at: stampOf(closedAt), people: [auditorOf(file), ...met(file, presentAtClosing)] },
    strengths: wordsOrNull(seen, strengths) ?? "",
    observations: wordsOrNull(seen, observations) ?? "",
    nonconformities: nonconformitiesIn(file),
    followUps: followUpsIn(file, { plan: null, evidence: null }),
    signatures: lines,
  };
}

/** A signature is the act of somebody signed in to their account, on what this fingerprint is that of. */
const proofOf = ({ fingerprint }: AuditFile): string => fingerprint.slice(0, 16);

function auditorLine(file: AuditFile, { signatures, auditor }: Recorded): SignatureLine {
  const { seen } = file;
  const name = signatures.auditor === null ? seen.name(auditor) : signerOf(seen, signatures.auditor);
  const line = { party: seen.scheme.certifier.name, name, role: "auditeur" };
  if (signatures.auditor === null) return { ...line, outcome: { status: "pending" } };
  return { ...line, outcome: signedAs(file, name, signatures.auditor) };
}

/** A signature with the strokes drawn on the screen, if there are any (R-AUD-5). */
function signedAs(file: AuditFile, typedName: string, { at, onScreen }: Signature) {
  const path = wordsOrNull(file.seen, onScreen?.drawing ?? null);
  /** Erased, it is a sentence that says so. */
  const drawing = path !== null && /^[ML0-9 .,-]+$/.test(path) ? path : null;
  return { status: "signed", typedName, at: stampOf(at), proof: proofOf(file), drawing } as const;
}

function organisationLine(file: AuditFile, { signatures }: Recorded): SignatureLine {
  const { seen, organisationName, content } = file;
  const { organisation, refusal } = signatures;
  const party = organisationName;
  if (organisation !== null) {
    const name = signerOf(seen, organisation);
    return { party, name, role: "pour l’organisme", outcome: signedAs(file, name, organisation) };
  }
  const line = { party, name: content.people.legalRepresentative.name, role: "représentant légal" };
  if (refusal === null) return { ...line, outcome: { status: "pending" } };
  return { ...line, outcome: { status: "refused", at: stampOf(refusal.at), reason: seen.words(refusal.reason) } };
}
