import type { SessionModality, SessionRemark } from "../activity/session.events.ts";
import type { ResultRules } from "../schemes/rulebookLife.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { SurveillanceOutcome } from "./surveillance.events.ts";

/** Something known, by a code that the screens say in words, with what the sentence needs; `watch` deserves a look. */
export interface KnownLine {
  readonly what: string;
  readonly watch: boolean;
  readonly text?: string;
  readonly on?: Day;
  readonly count?: number;
  readonly of?: number;
}

/** A session since the last surveillance. */
export interface KnownSession {
  /** Where it stands that day. */
  readonly standing:
    | "planned"
    | "running"
    | "awaiting-headcount"
    | "reported"
    | "cancelled"
    | "stopped"
    | "transferred";
  readonly from: Day;
  readonly until: Day;
  readonly modalities: readonly SessionModality[];
  readonly remarks: readonly SessionRemark[];
  readonly prepared: number | null;
  readonly enrolled: number | null;
  readonly gaveUp: number | null;
}

/** What the organisation declared in its application. */
interface Declared {
  readonly activity: {
    readonly nda: string;
    readonly ndaPending: boolean;
    readonly activityReportOn: string;
    /** Its first year is not over: no report is due before; empty otherwise. */
    readonly firstYearEndsOn: string;
  };
  readonly qualiopi: {
    readonly kind: string;
    readonly certifier: string;
    readonly number: string;
    readonly validUntil: string;
  };
  readonly subcontracting: { readonly kind: string; readonly intermediaries: boolean };
}

/** Candidates at their first sitting: those presented, and those of them who passed. */
interface Counted {
  readonly passed: number;
  readonly presented: number;
}

/** First sittings, over the rolling months, those before, and the cycle that runs (R-RATE-1). */
export interface KnownResults {
  readonly rolling: Counted;
  /** Where the rolling rate stands beside the threshold. */
  readonly standing: "no-result" | "not-significant" | "below" | "reached";
  readonly before: Counted;
  readonly cycle: Counted;
  readonly rules: Pick<ResultRules, "passRatePercent" | "rollingMonths">;
}

/** Complaints and alerts of third parties about the organisation: counted only, nothing of who wrote them (R-CMP-1). */
export interface KnownComplaints {
  /** Received since the last surveillance. */
  readonly received: number;
  /** Whatever their age, those on which nothing is decided. */
  readonly open: number;
  /** Decided founded, wholly or partly, since the last surveillance. */
  readonly founded: number;
}

/** What the product holds about an habilitation on a day. */
export interface KnownFacts {
  readonly today: Day;
  readonly since: Day;
  readonly content: Declared | null;
  readonly minimumDaysLeft: number;
  /** Months after which the last report of activity says no more that the declaration of activity holds. */
  readonly reportMonths: number;
  readonly trainers: readonly string[];
  readonly programmes: readonly { readonly title: string; readonly validated: boolean }[];
  readonly modalities: readonly string[];
  readonly sessions: readonly KnownSession[];
  readonly results: KnownResults;
  readonly complaints: KnownComplaints;
  readonly relation: string | null;
  readonly openNonconformities: number;
  readonly previous: {
    readonly outcome: SurveillanceOutcome | null;
    readonly dueOn: Day;
    readonly openGaps: number;
  } | null;
}
