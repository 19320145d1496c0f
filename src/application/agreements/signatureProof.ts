import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { nbsp } from "../../domain/shared/french.ts";
import type { AgreementText } from "./agreementText.ts";

/** How a signature was gathered, kept as a content: who, what was read, what was accepted, and the trace of the code. */
export interface SignatureProof {
  readonly reference: string;
  readonly document: { readonly title: string; readonly reference: string; readonly fingerprint: string };
  readonly party: Party;
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly typedName: string;
  readonly consent: string;
  readonly code: { readonly sentTo: string; readonly sentAt: Moment; readonly enteredAt: Moment };
  readonly signedAt: Moment;
}

/** The sentence that is accepted when signing. */
export const consentTo = ({ reference, signatories }: AgreementText, party: Party): string =>
  `J’ai lu la convention n°${nbsp}${reference} dans son intégralité et je la signe au nom de ${signatories[party].party}, que j’ai le pouvoir d’engager.`;

/** The reference of the proof of one of the two signatures. */
export const proofReference = ({ reference }: AgreementText, party: Party): string =>
  `${reference.replace(/^CONV/, "PRV")}-${party === "organisation" ? "1" : "2"}`;
