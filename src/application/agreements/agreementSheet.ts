import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { AgreementState } from "../../domain/agreements/agreement.model.ts";
import { calendar } from "../../domain/habilitations/calendar.ts";
import type { HabilitationState } from "../../domain/habilitations/habilitation.state.ts";
import type { LifeRules } from "../../domain/schemes/rulebookLife.model.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { type AgreementSheet, type SignatureLine, stampOf } from "../ports/printing.ts";
import { datedCalendar } from "./agreedCalendar.ts";
import type { AgreementText } from "./agreementText.ts";
import type { SignatureProof } from "./signatureProof.ts";

/** The agreement as it is printed: its text, and what its signatures have added. */
export interface Printed {
  readonly text: AgreementText;
  readonly documentHash: string;
  readonly state: Extract<AgreementState, { readonly status: "generated" | "half-signed" | "concluded" }>;
  readonly proofs: readonly SignatureProof[];
  readonly habilitation: HabilitationState;
  readonly rules: LifeRules;
}

const parties = ["organisation", "certifier"] as const satisfies readonly Party[];

/** Before the signatures, the dates of the calendar are rules; afterwards they are days (R-SUR-6). */
export function agreementSheet(printed: Printed): AgreementSheet {
  const { text, documentHash, state, proofs } = printed;
  const { reference, generatedOn, certifier, title, certification, preamble, clauses, scope, validityRule } = text;
  const conclusion = state.status === "concluded" ? state.conclusion : null;
  return {
    ...{ amendment: state.agreement.purpose.kind === "extension", reference, date: generatedOn, certifier },
    fingerprint: documentHash,
    ...{ title, certification, parties: text.parties, preamble, scope, validityRule },
    clauses: clauses.map((clause) => ({ title: clause.title, text: clause.text })),
    validity: conclusion && { from: conclusion.effectiveOn, lastDay: addDays(conclusion.endsOn, -1) },
    calendar:
      conclusion === null
        ? text.calendar.map(({ title: milestone, rule, expected }) => ({ title: milestone, rule, expected, on: null }))
        : datedCalendar(text.calendar, datesAfter(conclusion.effectiveOn, printed), conclusion.endsOn),
    signatures: parties.map((party) => signatureLine(text, party, proofs)),
  };
}

/** The meeting points of the period that this agreement opens (R-SUR-6). */
const datesAfter = (effectiveOn: Day, { habilitation, rules }: Printed) =>
  calendar(habilitation, rules).filter(({ dueOn }) => dueOn > effectiveOn);

function signatureLine({ signatories }: AgreementText, party: Party, proofs: readonly SignatureProof[]): SignatureLine {
  const { name, role, party: signedFor } = signatories[party];
  const proof = proofs.find((one) => one.party === party);
  const line = { party: signedFor, name, role };
  if (proof === undefined) return { ...line, outcome: { status: "pending" } };
  const { typedName, signedAt, reference } = proof;
  return { ...line, outcome: { status: "signed", typedName, at: stampOf(signedAt), proof: reference } };
}
