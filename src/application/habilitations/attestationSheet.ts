import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { endingOf } from "../../domain/habilitations/periods.ts";
import type { PublicPlace } from "../../domain/register/publication.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import type { AgreementText } from "../agreements/agreementText.ts";
import type { AttestationSheet } from "../ports/printing.ts";

/** What an attestation states, and where anyone checks it. */
export interface Attested {
  readonly habilitation: Granted;
  readonly text: AgreementText;
  readonly documentHash: string;
  readonly name: string;
  readonly places: readonly PublicPlace[];
  readonly modalities: readonly string[];
  readonly issuedOn: Day;
  readonly publicUrl: string;
}

/** The attestation of an habilitation: what is public of it and nothing else, up to its last day as things stand (R-PUB-2). */
export function attestationSheet(attested: Attested): AttestationSheet {
  const { habilitation, text, documentHash, name: legalName, places, modalities, issuedOn, publicUrl } = attested;
  const { number, effectiveOn } = habilitation.grant;
  const { name, role } = text.signatories.certifier;
  return {
    ...{ reference: number, date: issuedOn, certifier: text.certifier, fingerprint: documentHash },
    certification: text.certification,
    organisation: { name: legalName, siret: places[0]?.siret ?? "" },
    establishments: places.map(({ siret, name: place, address, postcode, city }) => ({
      ...{ siret, name: place },
      address: [address, `${postcode} ${city}`.trim()].filter((part) => part !== "").join(", "),
    })),
    modalities,
    ...{ from: effectiveOn, lastDay: addDays(endingOf(habilitation).on, -1) },
    signatory: { name, role },
    verificationAddress: `${publicUrl}/verifier/${number}`,
  };
}
