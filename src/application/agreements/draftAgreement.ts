import { type FilledClause, filled, filledClauses } from "../../domain/agreements/clauses.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { grouped } from "../../domain/shared/french.ts";
import type { OpenFile } from "../decisions/evaluationFacts.ts";
import type { AgreementSheet } from "../ports/printing.ts";
import type { AgreementText } from "./agreementText.ts";
import { type Agreed, addressOf, agreementValues, objectsOf } from "./agreementValues.ts";

/** Everything that an agreement is written from. */
export interface Agreeing {
  readonly file: Pick<OpenFile, "scheme" | "state">;
  readonly content: DossierContent;
  readonly scope: AgreementText["scope"];
  readonly signatories: AgreementText["signatories"];
  readonly decision: Agreed["decision"];
  readonly today: Day;
  /** The number that the habilitation has, or will have, `H-2026-0042`. */
  readonly habilitation: string;
  /** Which of its agreements: `CONV-2026-0042`. */
  readonly reference: string;
  /** When it takes effect, for how long. */
  readonly validityRule: string;
  readonly calendar: AgreementText["calendar"];
  readonly financialTerms: string;
  /** First day after the registration of the certification; null while it is not known. */
  readonly registrationEndsOn: Day | null;
}

/** The agreement as it would be signed, and its clauses with what is missing in them (R-AGR-1). */
export interface DraftedAgreement {
  readonly text: AgreementText;
  readonly clauses: readonly FilledClause[];
}

/** Writes the agreement of a dossier from the scheme and from what was filed; its preamble is a mandatory clause like another. */
export function draftAgreement(agreeing: Agreeing): DraftedAgreement {
  const { file, content, scope, signatories, habilitation, today, decision, reference } = agreeing;
  const { scheme, state } = file;
  const { validityRule, calendar, financialTerms } = agreeing;
  const { organisationId } = state;
  const agreed = { organisationId, content, scope, signatories, habilitation, decision, financialTerms };
  const values = agreementValues(agreed);
  const { title, preamble } = scheme.agreement;
  const opening = { code: "PREAMBULE", title: "Préambule", mandatory: true, ...filled(preamble, values) };
  const clauses = filledClauses(scheme.agreement, objectsOf(agreed), values);
  const text: AgreementText = {
    ...{ reference, habilitation, generatedOn: today, title: filled(title, values).text },
    certification: certificationOf(agreeing),
    certifier: scheme.certifier,
    parties: partiesOf(agreeing),
    preamble: opening.text,
    clauses: clauses.map((clause) => ({ code: clause.code, title: clause.title, text: clause.text })),
    ...{ scope, validityRule, calendar, signatories },
  };
  return { text, clauses: [opening, ...clauses] };
}

export const certificationOf = ({
  file,
  registrationEndsOn,
}: Pick<Agreeing, "file" | "registrationEndsOn">): AgreementText["certification"] => ({
  ...file.scheme.certification,
  registrationEndsOn: registrationEndsOn === null ? null : addDays(registrationEndsOn, -1),
});

export function partiesOf({
  file,
  content,
  signatories,
}: Pick<Agreeing, "file" | "content" | "signatories">): AgreementSheet["parties"] {
  const { certifier } = file.scheme;
  const { identity, activity } = content;
  return [
    {
      name: certifier.name,
      facts: [
        { label: "Forme juridique", value: certifier.legalForm },
        { label: "SIREN", value: grouped(certifier.siren) },
        { label: "Siège", value: certifier.registeredOffice },
      ],
      representative: { name: signatories.certifier.name, role: signatories.certifier.role },
      calledHereafter: "le certificateur",
    },
    {
      name: identity.legalName,
      facts: [
        { label: "Forme juridique", value: identity.legalForm },
        { label: "SIREN", value: grouped(file.state.organisationId) },
        { label: "Déclaration d’activité", value: activity.nda },
        { label: "Siège", value: addressOf(content) },
      ],
      representative: { name: signatories.organisation.name, role: signatories.organisation.role },
      calledHereafter: "l’organisme habilité",
    },
  ];
}
