import type { Day } from "../../domain/shared/calendar.ts";
import type { Fact, NamedPerson, Sheet, SignatureLine, Stamp } from "./printing.ts";

/** The plan sent to the organisation (R-AUD-3); times are `09:00`. */
export interface AuditPlanSheet extends Sheet {
  /** « Audit initial », « Surveillance à 3 mois »… */
  readonly kind: string;
  readonly organisation: string;
  readonly facts: readonly Fact[];
  readonly objectives: string;
  readonly days: readonly { readonly on: Day; readonly sequences: readonly PlannedSequence[] }[];
  /** What the organisation must know or prepare. */
  readonly notes: string;
  readonly team: readonly NamedPerson[];
  readonly reviewedBy: NamedPerson | null;
}

/** Who is sent to an audit, where, when, on what and at whose cost; the hours are known once there is a plan. */
export interface MissionOrderSheet extends Sheet {
  readonly kind: string;
  readonly organisation: string;
  readonly mandate: string;
  readonly team: readonly { readonly name: string; readonly mission: string }[];
  readonly facts: readonly Fact[];
  readonly days: readonly { readonly on: Day; readonly from: string | null; readonly until: string | null }[];
  readonly scope: string;
  readonly conduct: string;
  /** Empty where the scheme says nothing of it. */
  readonly costs: string;
  readonly issuedBy: NamedPerson;
  readonly designation: string;
}

export interface PlannedSequence {
  readonly from: string;
  readonly until: string;
  readonly title: string;
  readonly content: string;
  readonly people: string;
  readonly indicators: readonly string[];
}

export interface Nonconformity {
  readonly indicator: { readonly code: string; readonly title: string };
  /** « Majeure », « Mineure »; null where the scheme does not grade. */
  readonly grade: string | null;
  readonly finding: string;
  readonly risk: string;
  /** The reasoned disagreement of the organisation, when it recorded one. */
  readonly disagreement: string | null;
}

/** What is due after an audit, and by when. */
export interface FollowUp {
  readonly title: string;
  readonly rule: string;
  readonly until: Day | null;
}

/** The record of the closing meeting (R-AUD-5). */
export interface AuditRecordSheet extends Sheet {
  readonly kind: string;
  readonly organisation: string;
  readonly facts: readonly Fact[];
  readonly opening: AuditMeeting;
  readonly closing: AuditMeeting;
  readonly strengths: string;
  readonly observations: string;
  readonly nonconformities: readonly Nonconformity[];
  readonly followUps: readonly FollowUp[];
  readonly signatures: readonly SignatureLine[];
}

export interface AuditMeeting {
  readonly at: Stamp;
  readonly people: readonly NamedPerson[];
}

export type IndicatorResult = "conforming" | "nonconforming" | "not-applicable";

/** A photo of an audit: where it was taken, and what it shows. */
export interface PrintedPhoto {
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly file: string;
  readonly indicator: string;
  readonly caption: string;
  /** Whether it shows a nonconformity. */
  readonly nonconformity: boolean;
}

/** Gives the bytes of a picture, by the SHA-256 of them; null when they are kept no more. */
export type Pictures = (file: string) => Promise<Uint8Array | null>;

/** An issued report; a correction is a new version (R-AUD-11). */
export interface AuditReportSheet extends Sheet {
  readonly kind: string;
  readonly version: number;
  /** Why it corrects the version before; null for the first one. */
  readonly correction: string | null;
  readonly organisation: string;
  readonly conclusion: string;
  readonly summary: string;
  readonly facts: readonly Fact[];
  readonly scope: readonly Fact[];
  readonly people: readonly NamedPerson[];
  readonly criteria: readonly {
    readonly title: string;
    readonly indicators: readonly {
      readonly code: string;
      readonly title: string;
      readonly result: IndicatorResult;
      readonly note: string | null;
    }[];
  }[];
  readonly strengths: string;
  readonly observations: string;
  readonly nonconformities: readonly Nonconformity[];
  readonly followUps: readonly FollowUp[];
  /** Files looked at in the samples; trainees by their initials. */
  readonly sampledFiles: readonly {
    readonly sample: string;
    readonly reference: string;
    readonly note: string | null;
  }[];
  /** How the audit was held otherwise than planned; empty when the plan was followed. */
  readonly departures: readonly { readonly sequence: string; readonly what: string }[];
  readonly incidents: readonly string[];
  readonly photos: readonly PrintedPhoto[];
  readonly auditor: NamedPerson;
  readonly reviewer: NamedPerson | null;
}
