import { type FilledClause, filled, filledClauses } from "../../domain/agreements/clauses.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { grouped, nbsp } from "../../domain/shared/french.ts";
import type { OpenFile } from "../decisions/evaluationFacts.ts";
import type { AgreementSheet } from "../ports/printing.ts";
import { agreedCalendar } from "./agreedCalendar.ts";
import { scopeInWords, type ValidatedProgramme } from "./agreedScope.ts";
import type { AgreementText } from "./agreementText.ts";
import { addressOf, agreementValues, objectsOf } from "./agreementValues.ts";

/** Everything that an agreement is written from. */
export interface Agreeing {
  readonly file: OpenFile;
  readonly content: DossierContent;
  readonly programme: ValidatedProgramme;
  readonly signatories: AgreementText["signatories"];
  readonly decidedOn: Day;
  readonly today: Day;
  /** The number that the habilitation will have, `H-2026-0042`. */
  readonly habilitation: string;
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
  const { file, content, signatories, habilitation, today } = agreeing;
  const { scheme, state } = file;
  const scope = scopeInWords(content, agreeing.programme, scheme.competences);
  const agreed = {
    ...{ organisationId: state.organisationId, content, scope, signatories, habilitation },
    decision: { number: state.number, on: agreeing.decidedOn },
    financialTerms: agreeing.financialTerms,
  };
  const values = agreementValues(agreed);
  const { title, preamble } = scheme.agreement;
  const opening = { code: "PREAMBULE", title: "Préambule", mandatory: true, ...filled(preamble, values) };
  const clauses = filledClauses(scheme.agreement, objectsOf(agreed), values);
  const text: AgreementText = {
    reference: habilitation.replace(/^H/, "CONV"),
    ...{ habilitation, generatedOn: today, title: filled(title, values).text },
    certification: certificationOf(agreeing),
    certifier: scheme.certifier,
    parties: partiesOf(agreeing),
    preamble: opening.text,
    clauses: clauses.map((clause) => ({ code: clause.code, title: clause.title, text: clause.text })),
    scope,
    validityRule: `La convention prend effet à la date de la dernière signature, pour ${scheme.rulebook.habilitation.years}${nbsp}ans.`,
    calendar: agreedCalendar(scheme),
    signatories,
  };
  return { text, clauses: [opening, ...clauses] };
}

const certificationOf = ({ file, registrationEndsOn }: Agreeing): AgreementText["certification"] => ({
  ...file.scheme.certification,
  registrationEndsOn: registrationEndsOn === null ? null : addDays(registrationEndsOn, -1),
});

function partiesOf({ file, content, signatories }: Agreeing): AgreementSheet["parties"] {
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
