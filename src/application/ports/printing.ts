import type { Certification, Certifier } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf, type Moment } from "../../domain/shared/calendar.ts";
import type { AuditPlanSheet, AuditRecordSheet, AuditReportSheet, MissionOrderSheet } from "./printing.audits.ts";

/** Turns a sheet into a PDF/UA document, with the templates of a published scheme. The same sheet gives the same bytes. */
export interface Printing {
  print<Name extends keyof Sheets>(name: Name, templates: Templates, sheet: Sheets[Name]): Promise<Uint8Array>;
}

/** Typst sources by name, as `Scheme.templates` holds them; every template draws on the one named `layout`. */
export type Templates = Readonly<Record<string, string>>;

/** What each template prints. A long text may hold paragraphs (an empty line between them) and lists (lines starting with « - »). */
export interface Sheets {
  readonly agreement: AgreementSheet;
  readonly attestation: AttestationSheet;
  readonly "audit-plan": AuditPlanSheet;
  readonly "audit-record": AuditRecordSheet;
  readonly "audit-report": AuditReportSheet;
  readonly "cycle-report": CycleReportSheet;
  readonly letter: LetterSheet;
  readonly "mission-order": MissionOrderSheet;
  readonly "quiz-result": QuizResultSheet;
  readonly "signature-proof": SignatureProofSheet;
}

/** What every printed document carries in its heading and its footer. */
export interface Sheet {
  readonly reference: string;
  readonly date: Day;
  readonly certifier: Certifier;
  /** SHA-256 of the frozen content that the document states, in hexadecimal; null when nothing is frozen yet. */
  readonly fingerprint: string | null;
}

/** A moment as a document says it: the civil date and the time of Paris, `10:42`, or `10:42:07` in a proof. */
export interface Stamp {
  readonly on: Day;
  readonly time: string;
}

/** The stamp of a moment, cut at the minute unless seconds are asked for. */
export const stampOf = (at: Moment, smallestUnit: "minute" | "second" = "minute"): Stamp => ({
  on: dayOf(at),
  time: Temporal.Instant.from(at).toZonedDateTimeISO("Europe/Paris").toPlainTime().toString({ smallestUnit }),
});

/** A line of a table of particulars. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface NamedPerson {
  readonly name: string;
  readonly role: string;
}

/** Who must sign, and what became of it. */
export interface SignatureLine extends NamedPerson {
  /** The party signed for: the certifier or the organisation. */
  readonly party: string;
  readonly outcome:
    | { readonly status: "pending" }
    | {
        readonly status: "signed";
        readonly typedName: string;
        readonly at: Stamp;
        readonly proof: string;
        /** Drawn on a screen: the path of an SVG in a box of 600 by 200; absent or null when it was not. */
        readonly drawing?: string | null;
      }
    | { readonly status: "refused"; readonly at: Stamp; readonly reason: string };
}

export interface Establishment {
  readonly name: string;
  readonly siret: string;
  readonly address: string;
}

/** The agreement, before and after its signatures (R-AGR-1): `validity` and the dates of the calendar are known with the last one. */
export interface AgreementSheet extends Sheet {
  /** Whether it only extends an agreement (R-REN-3), and is called so. */
  readonly amendment: boolean;
  readonly title: string;
  readonly certification: Certification;
  readonly parties: readonly AgreementParty[];
  readonly preamble: string;
  readonly clauses: readonly { readonly title: string; readonly text: string }[];
  readonly scope: {
    readonly establishments: readonly Establishment[];
    readonly programmes: readonly { readonly title: string; readonly version: string; readonly duration: string }[];
    readonly modalities: readonly string[];
    readonly trainers: readonly { readonly name: string; readonly competences: string }[];
  };
  readonly validity: { readonly from: Day; readonly lastDay: Day } | null;
  /** What `validity` is before the signatures, in a sentence. */
  readonly validityRule: string;
  readonly calendar: readonly Milestone[];
  readonly signatures: readonly SignatureLine[];
}

export interface AgreementParty {
  readonly name: string;
  /** Legal form, SIREN, address, declaration of activity… */
  readonly facts: readonly Fact[];
  readonly representative: NamedPerson;
  /** How the clauses call it, « le certificateur ». */
  readonly calledHereafter: string;
}

/** A meeting point of the three years (R-SUR-6). */
export interface Milestone {
  readonly title: string;
  /** When, as the rule says it: « 3 mois après la date d’effet ». */
  readonly rule: string;
  readonly on: Day | null;
  readonly expected: string;
}

/** One page that anyone can check (R-PUB-2): `date` is the day of issue, `verificationAddress` also becomes the QR code. */
export interface AttestationSheet extends Sheet {
  readonly certification: Certification;
  readonly organisation: { readonly name: string; readonly siret: string };
  readonly establishments: readonly Establishment[];
  readonly modalities: readonly string[];
  readonly from: Day;
  readonly lastDay: Day;
  readonly signatory: NamedPerson;
  readonly verificationAddress: string;
}

/** What one person obtained at one attempt of the quiz, by theme; never the key (R-QCM-6). */
export interface QuizResultSheet extends Sheet {
  readonly certification: Certification;
  readonly person: string;
  readonly organisation: string;
  readonly number: number;
  readonly startedAt: Stamp;
  readonly endedAt: Stamp;
  readonly passed: boolean;
  /** « 14 bonnes réponses sur 20 (70 %) » */
  readonly obtained: string;
  readonly threshold: string;
  readonly themes: readonly { readonly title: string; readonly obtained: string }[];
  readonly notes: string;
}

/** What a cycle of an habilitation has been, and what is proposed on it (R-REN-1). */
export interface CycleReportSheet extends Sheet {
  readonly organisation: string;
  readonly from: Day;
  readonly until: Day;
  /** Each says a sentence, or lines; never neither. */
  readonly sections: readonly { readonly title: string; readonly text: string; readonly rows: readonly Fact[] }[];
  readonly proposal: string;
  readonly opinion: string;
  readonly by: NamedPerson;
}

/** A letter of the certifier: acceptance, refusal, decision, grievances… */
export interface LetterSheet extends Sheet {
  readonly sender: NamedPerson;
  readonly recipient: { readonly name: string; readonly lines: readonly string[] };
  /** « Lettre recommandée avec avis de réception n° … »; null for a plain letter. */
  readonly sentBy: string | null;
  readonly subject: string;
  readonly salutation: string;
  readonly opening: string;
  /** Null when the letter states no ground; `heading` introduces them. */
  readonly grounds: { readonly heading: string; readonly items: readonly LetterGround[] } | null;
  readonly text: string;
  /** The way to appeal (R-APP-7, R-DEC-3); null when the decision is open to none. */
  readonly appeal: { readonly text: string; readonly until: Day | null } | null;
  readonly closing: string;
  /** Who else receives it. */
  readonly copies: readonly string[];
}

/** A ground, its précision, and what is awaited from the organisation when it may still correct (R-SUS-1). */
export interface LetterGround {
  readonly label: string;
  readonly precision: string;
  readonly awaited: { readonly proof: string; readonly until: Day } | null;
}

/** How a signature was gathered: who, what was read, which code was sent where, and when. */
export interface SignatureProofSheet extends Sheet {
  readonly document: { readonly title: string; readonly reference: string; readonly fingerprint: string };
  readonly signatory: NamedPerson & { readonly organisation: string };
  readonly typedName: string;
  /** The sentence accepted when signing. */
  readonly consent: string;
  /** The address is masked (`c•••••@exemple.fr`). */
  readonly code: { readonly sentTo: string; readonly sentAt: Stamp; readonly enteredAt: Stamp };
  readonly signedAt: Stamp;
  readonly events: readonly { readonly at: Stamp; readonly what: string }[];
  /** Network address, browser… */
  readonly facts: readonly Fact[];
}
