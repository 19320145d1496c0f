import type { Day } from "../shared/calendar.ts";
import type { MandatoryField, Prerequisite, RequiredDocument, Theme } from "./admission.model.ts";
import type { Ground } from "./grounds.model.ts";
import type { Message } from "./messages.model.ts";
import type { PreliminaryQuestion } from "./preliminary.model.ts";
import type { Question, QuizBlueprint } from "./questions.model.ts";
import type { AuditSequence, Observation, Referential, SamplingRule } from "./referential.model.ts";
import type { Rulebook } from "./rulebook.model.ts";
import type { SurveillanceContent, SurveillancePoint } from "./surveillance.model.ts";
import type {
  Agreement,
  Briefing,
  CommunicationKit,
  Fees,
  MissionTexts,
  Presentation,
  Regulation,
} from "./texts.model.ts";

/** A published scheme: every number, list and text the product runs on; plain JSON, immutable once published. */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  /** First day on which new dossiers are opened under this version. */
  readonly effectiveOn: Day;
  readonly certification: Certification;
  readonly certifier: Certifier;
  readonly presentation: Presentation;
  readonly rulebook: Rulebook;
  readonly themes: readonly Theme[];
  readonly prerequisites: readonly Prerequisite[];
  readonly fields: readonly MandatoryField[];
  readonly documents: readonly RequiredDocument[];
  readonly competences: readonly Competence[];
  readonly preliminaryQuestions: readonly PreliminaryQuestion[];
  readonly auditSequences: readonly AuditSequence[];
  readonly sampling: readonly SamplingRule[];
  readonly referential: Referential;
  readonly observations: readonly Observation[];
  readonly surveillancePoints: readonly SurveillancePoint[];
  readonly surveillanceContents: readonly SurveillanceContent[];
  readonly grounds: readonly Ground[];
  readonly messages: readonly Message[];
  readonly quiz: QuizBlueprint;
  readonly questions: readonly Question[];
  /** Regulations and registration terms, each acknowledged by named persons (R-REG-2). */
  readonly regulations: readonly Regulation[];
  readonly briefing: Briefing;
  readonly mission: MissionTexts;
  readonly agreement: Agreement;
  readonly fees: Fees;
  readonly communicationKit: CommunicationKit;
  /** Typst sources by name (`agreement`, `attestation`, `letter`…). */
  readonly templates: Readonly<Record<string, string>>;
}

/** The professional certification prepared for (R-CERT-1). */
export interface Certification {
  readonly shortName: string;
  /** The only wording allowed in letters, agreements, attestations and the register. */
  readonly title: string;
  readonly number: string;
  /** Last day of the registration; null is a standing alert and blocks nothing. */
  readonly registrationEndsOn: Day | null;
}

/** The certification body, as letters and agreements name it. */
export interface Certifier {
  readonly name: string;
  readonly legalForm: string;
  readonly siren: string;
  readonly siret: string;
  readonly registeredOffice: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  /** Where an appeal is sent (R-APP-7, R-DEC-3). */
  readonly appealAddress: string;
  readonly appealEmail: string;
  /** Where a request about personal data is sent. */
  readonly privacyEmail: string;
  /** Who signs agreements by default. */
  readonly signatoryTitle: string;
}

/** One of the competences of the certification (R-PROG-1). */
export interface Competence {
  readonly code: string;
  readonly shortTitle: string;
  readonly text: string;
  /** What the coverage matrix must show for it. */
  readonly matrixShows: string;
  /** The part of the exam that assesses it. */
  readonly assessedBy: string;
}
