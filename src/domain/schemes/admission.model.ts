/** The themes an application is judged on (R-APP-2). */
export type ThemeCode =
  | "professionalism"
  | "teaching_capacity"
  | "certification_requirements"
  | "qualiopi"
  | "transparency"
  | "impartiality";

export interface Theme {
  readonly code: ThemeCode;
  readonly title: string;
  readonly description: string;
  /** Whether it counts in the judgement: impartiality never is a criterion of value. */
  readonly judged: boolean;
}

/**
 * What an answer of the self-check means: `to_prepare` the application can be opened, not submitted; `to_examine` it can be
 * submitted and a person looks; `blocking` it cannot succeed as things stand; `information` never an obstacle.
 */
export type SelfCheckOutcome = "met" | "to_prepare" | "to_examine" | "blocking" | "information";

/** One answer proposed by the public self-check, with the sentence shown to who gives it. */
export interface PrerequisiteAnswer {
  readonly id: string;
  readonly label: string;
  readonly outcome: SelfCheckOutcome;
  readonly message: string;
}

/** A condition asked in the public self-check, then again with its evidence in the application (R-APP-1). */
export interface Prerequisite {
  readonly code: string;
  readonly title: string;
  readonly question: string;
  readonly requirement: string;
  readonly evidence: string;
  /** How the certifier checks it. */
  readonly check: string;
  readonly theme: ThemeCode;
  readonly answers: readonly PrerequisiteAnswer[];
}

/** A field of the application that has to be filled before submission (R-APP-4, R-APP-6). */
export interface MandatoryField {
  /** Dotted path in the content of the dossier, `identity.legalName`. */
  readonly path: string;
  readonly section: ApplicationSection;
  readonly label: string;
  /** Not asked when the field at this path has this value; null when always asked. */
  readonly unless: { readonly path: string; readonly is: string | boolean } | null;
}

/** The parts of an application, in the order in which they are filled. */
export type ApplicationSection =
  | "identity"
  | "activity"
  | "qualiopi"
  | "people"
  | "trainers"
  | "programme"
  | "means"
  | "communication"
  | "subcontracting"
  | "links"
  | "statements"
  | "documents";

/** When a conditional document becomes mandatory. */
export type DocumentCondition =
  | "signatory_is_delegated"
  | "activity_report_due"
  | "activity_report_not_due"
  | "qualiopi_certified"
  | "qualiopi_deemed"
  | "distance_or_elearning"
  | "subcontracting"
  | "intermediaries"
  | "third_party_premises"
  | "trainer_not_employed";

export type FileKind = "pdf" | "jpeg" | "png" | "heic" | "docx" | "odt" | "pptx" | "odp" | "xlsx" | "ods";

/** A document of the application (R-APP-6). */
export interface RequiredDocument {
  readonly code: string;
  readonly label: string;
  readonly per: "organisation" | "trainer" | "programme" | "site";
  readonly requirement: "mandatory" | "conditional" | "optional";
  /** Null unless the requirement is conditional. */
  readonly condition: DocumentCondition | null;
  /** The condition in words, for the person who files. */
  readonly conditionText: string | null;
  readonly mustShow: string;
  readonly accepts: readonly FileKind[];
  readonly maximumFiles: number;
  /** Age above which the document is not accepted, in months. */
  readonly maximumAgeMonths: number | null;
  /** Whether a last day of validity is read on it and watched. */
  readonly hasExpiry: boolean;
  readonly askedAgainAtRenewal: boolean;
  readonly prerequisites: readonly string[];
}
