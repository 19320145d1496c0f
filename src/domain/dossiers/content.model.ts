/** What an organisation types and files in its application (R-APP-6). A draft holds it unfinished: texts may be empty. */
export interface DossierContent {
  readonly identity: Identity;
  readonly activity: Activity;
  readonly qualiopi: QualiopiStatement;
  readonly people: KeyPeople;
  readonly trainers: readonly Trainer[];
  readonly programme: ProgrammeContent;
  readonly means: Means;
  readonly communication: CommunicationPlan;
  readonly subcontracting: Subcontracting;
  readonly links: LinksStatement;
  readonly statements: SwornStatements;
  /** Identifiers of the attachments given for each document, by its code; `code/trainer id` for a trainer's. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
}

export interface Identity {
  readonly legalName: string;
  readonly legalForm: string;
  readonly siret: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly website: string;
  readonly sites: readonly Site[];
}

export interface Site {
  readonly id: string;
  readonly siret: string;
  readonly name: string;
  readonly address: string;
  readonly owned: "own" | "third_party";
}

export interface Activity {
  readonly nda: string;
  readonly ndaPending: boolean;
  /** Day on which the last activity report was sent; empty while the first year is not closed. */
  readonly activityReportOn: string;
  readonly firstYearEndsOn: string;
}

export interface QualiopiStatement {
  readonly kind: "" | "certified" | "deemed" | "pending";
  readonly certifier: string;
  readonly number: string;
  readonly trainingActions: boolean;
  readonly validUntil: string;
}

export interface Contact {
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
}

export interface KeyPeople {
  readonly legalRepresentative: Contact;
  readonly signatoryIsDelegated: boolean;
  readonly referent: Contact;
  readonly absence: string;
}

export interface Trainer {
  readonly id: string;
  readonly name: string;
  readonly status: "" | "employed" | "independent" | "director";
  readonly competences: readonly string[];
  readonly aiPracticeMonths: number;
  readonly teachingHours: number;
  readonly qualifications: string;
}

export type Modality = "on_site" | "distance" | "e_learning";

/** How a sequence works a competence; the passage that shows it. */
export interface CoverageCell {
  readonly competence: string;
  readonly level: "principal" | "associated";
  readonly passage: string;
}

export interface Sequence {
  readonly id: string;
  readonly title: string;
  readonly modality: Modality;
  readonly theoryHours: number;
  readonly practiceHours: number;
  readonly method: string;
  readonly formativeAssessment: string;
  readonly material: string;
  readonly cells: readonly CoverageCell[];
}

export interface ProgrammeContent {
  readonly title: string;
  readonly audience: string;
  readonly maximumTrainees: number;
  readonly durationReason: string;
  readonly sequences: readonly Sequence[];
}

export interface Means {
  readonly tools: string;
  readonly onSite: string;
  readonly distance: string;
}

export interface CommunicationPlan {
  readonly draft: string;
  readonly places: string;
}

export interface Subcontracting {
  readonly kind: "" | "none" | "partial" | "for_others";
  readonly detail: string;
  readonly intermediaries: boolean;
  readonly intermediariesDetail: string;
}

export interface LinksStatement {
  /** Relation with the certifier for the organisation's own Qualiopi certification (R-IMP-1). */
  readonly qualiopiClient: "" | "never" | "former" | "current" | "requested";
  readonly formerUntil: string;
  readonly personal: "" | "none" | "some";
  readonly personalDetail: string;
}

export interface SwornStatements {
  readonly probity: "" | "free" | "explained";
  readonly probityDetail: string;
  readonly noAnnouncement: boolean;
  readonly certifierAssesses: boolean;
  readonly accurate: boolean;
  readonly signedBy: string;
}

const nobody: Contact = { name: "", position: "", email: "", phone: "" };

/** What a draft holds before anything is typed. */
export const emptyContent: DossierContent = {
  identity: { legalName: "", legalForm: "", siret: "", address: "", postcode: "", city: "", website: "", sites: [] },
  activity: { nda: "", ndaPending: false, activityReportOn: "", firstYearEndsOn: "" },
  qualiopi: { kind: "", certifier: "", number: "", trainingActions: false, validUntil: "" },
  people: { legalRepresentative: nobody, signatoryIsDelegated: false, referent: nobody, absence: "" },
  trainers: [],
  programme: { title: "", audience: "", maximumTrainees: 0, durationReason: "", sequences: [] },
  means: { tools: "", onSite: "", distance: "" },
  communication: { draft: "", places: "" },
  subcontracting: { kind: "", detail: "", intermediaries: false, intermediariesDetail: "" },
  links: { qualiopiClient: "", formerUntil: "", personal: "", personalDetail: "" },
  statements: {
    probity: "",
    probityDetail: "",
    noAnnouncement: false,
    certifierAssesses: false,
    accurate: false,
    signedBy: "",
  },
  documents: {},
};
