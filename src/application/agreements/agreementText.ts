import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { Signatory } from "../../domain/agreements/agreement.model.ts";
import type { MilestoneKind } from "../../domain/habilitations/calendar.ts";
import type { Certification, Certifier } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { AgreementSheet } from "../ports/printing.ts";

/** Who signs for a party: the person, their function, and the party as the agreement names it. */
export interface AgreementSignatory extends Signatory {
  readonly role: string;
  readonly party: string;
}

/** A meeting point of the cycle, with its rule; its date is known with the last signature (R-SUR-6). */
export interface AgreedMilestone {
  readonly kind: MilestoneKind;
  readonly title: string;
  readonly rule: string;
  readonly expected: string;
}

/**
 * The agreement, word for word, as both read and sign it: its fingerprint is what a signature is given on. The printed
 * document says the same and nothing else.
 */
export interface AgreementText {
  readonly reference: string;
  /** The number that the habilitation will have. */
  readonly habilitation: string;
  readonly generatedOn: Day;
  readonly title: string;
  readonly certification: Certification;
  readonly certifier: Certifier;
  readonly parties: AgreementSheet["parties"];
  readonly preamble: string;
  readonly clauses: readonly { readonly code: string; readonly title: string; readonly text: string }[];
  readonly scope: AgreementSheet["scope"];
  readonly validityRule: string;
  readonly calendar: readonly AgreedMilestone[];
  readonly signatories: Readonly<Record<Party, AgreementSignatory>>;
}
