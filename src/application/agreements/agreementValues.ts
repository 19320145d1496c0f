import type { ClauseValues } from "../../domain/agreements/clauses.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { ClauseCondition } from "../../domain/schemes/texts.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { grouped, listed, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { AgreementSheet } from "../ports/printing.ts";
import type { AgreementText } from "./agreementText.ts";

/** What fills the clauses beyond the scheme. */
export interface Agreed {
  readonly organisationId: string;
  readonly content: DossierContent;
  readonly scope: AgreementSheet["scope"];
  readonly signatories: AgreementText["signatories"];
  readonly decision: { readonly number: string; readonly on: Day };
  readonly habilitation: string;
  /** What the organisation pays, as agreed; empty when nothing is (R-AGR-1). */
  readonly financialTerms: string;
}

/** A text that goes on in a sentence: without its own full stop. */
const inline = (text: string): string => text.trim().replace(/[.\s]+$/, "");

const inOneSentence = (texts: readonly string[]): string =>
  texts
    .map(inline)
    .filter((text) => text !== "")
    .join(`${nbsp}; `);

/** What the braces of the clauses become; what is not known stays empty, and is asked for. */
export function agreementValues(agreed: Agreed): ClauseValues {
  const { content, scope, signatories, decision, habilitation, financialTerms } = agreed;
  const { identity, activity, means, subcontracting } = content;
  const { certifier, organisation } = signatories;
  return {
    "certifier.signatoryName": certifier.name,
    "certifier.signatoryFunction": certifier.role,
    "organisation.name": identity.legalName,
    "organisation.legalForm": identity.legalForm,
    "organisation.address": addressOf(content),
    "organisation.siren": grouped(agreed.organisationId),
    "organisation.nda": activity.nda,
    "organisation.signatoryName": organisation.name,
    "organisation.signatoryFunction": organisation.role,
    "decision.number": decision.number,
    "decision.date": writtenDay(decision.on),
    "habilitation.number": habilitation,
    "scope.sites": inOneSentence(scope.establishments.map(({ name, siret }) => `${name} (SIRET ${grouped(siret)})`)),
    "scope.programmes": inOneSentence(
      scope.programmes.map(({ title, version }) => `«${nbsp}${title}${nbsp}», ${version.toLowerCase()}`),
    ),
    "scope.modalities": listed(scope.modalities),
    "scope.trainers": listed(scope.trainers.map(({ name }) => name)),
    "scope.means": inOneSentence([means.tools, means.onSite, means.distance]),
    "subcontracting.description": inline(subcontracting.detail),
    "financial.terms": inline(financialTerms),
  };
}

/** The seat, on one line; empty while a part of it is missing. */
export function addressOf({ identity: { address, postcode, city } }: DossierContent): string {
  const town = `${postcode} ${city}`.trim();
  return address.trim() === "" || town === "" ? "" : `${address}, ${town}`;
}

/** What exists here among what a clause may be about. */
export function objectsOf({ content, financialTerms }: Agreed): readonly Exclude<ClauseCondition, "always">[] {
  const { kind } = content.subcontracting;
  const subcontracting = kind === "partial" || kind === "for_others" ? (["subcontracting"] as const) : [];
  return financialTerms.trim() === "" ? subcontracting : [...subcontracting, "financial_terms"];
}
