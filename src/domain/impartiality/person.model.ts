import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { Authorisation, AuthorisedFunction, Link, WitnessAudit } from "./person.events.ts";

/** Declares a tie with an organisation, present or past (R-IMP-2). */
export interface DeclareLink extends Act, Link {
  readonly type: "DeclareLink";
  readonly linkId: string;
  readonly detail: TextRef;
}

/** Says that a declared tie is over; it goes on being seen. */
export interface EndLink extends Act {
  readonly type: "EndLink";
  readonly linkId: string;
  /** Last day of the link. */
  readonly until: Day;
}

/** Gives the right to audit, to check programmes or to decide for a scheme (R-IMP-4). */
export interface GrantAuthorisation extends Act, Authorisation {
  readonly type: "GrantAuthorisation";
}

/** Takes it back from the day of the act on. */
export interface WithdrawAuthorisation extends Act {
  readonly type: "WithdrawAuthorisation";
  readonly scheme: string;
  readonly function: AuthorisedFunction;
  readonly reason: TextRef;
}

/** Records that somebody was observed at work during an audit, by whom, and what it concludes. */
export interface RecordWitnessAudit extends Act, WitnessAudit {
  readonly type: "RecordWitnessAudit";
  /** Who was observed: the person of the stream. */
  readonly personId: string;
  readonly recommendations: TextRef;
}

export type PersonCommand = DeclareLink | EndLink | GrantAuthorisation | WithdrawAuthorisation | RecordWitnessAudit;

/** What an observation is judged on, beyond the person: given for RecordWitnessAudit only. */
export interface WitnessFacts {
  /** Everyone who ever audited that audit, and the days it was held on; null when it was not opened. */
  readonly audit: { readonly auditors: readonly string[]; readonly days: readonly Day[] } | null;
  /** Whether the observer was authorised to audit for the scheme on that day. */
  readonly observerAuthorised: boolean;
}

export interface RecordedLink extends Link {
  readonly linkId: string;
}

/** A person is never closed: what was declared stays, so that an expired link is shown. */
export interface PersonState {
  readonly status: "open";
  readonly links: readonly RecordedLink[];
  readonly authorisations: readonly Authorisation[];
  /** The observations of this person at work, in the order they were recorded. */
  readonly witnessed: readonly WitnessAudit[];
}

export type PersonRefusal =
  | { readonly code: "impartiality/dates-reversed"; readonly from: Day; readonly until: Day }
  | { readonly code: "impartiality/link-already-declared" }
  | { readonly code: "impartiality/link-unknown" }
  | { readonly code: "impartiality/link-already-ended"; readonly until: Day }
  | { readonly code: "impartiality/back-dated"; readonly from: Day }
  | { readonly code: "impartiality/not-authorised"; readonly function: AuthorisedFunction }
  | { readonly code: "impartiality/reason-missing" }
  | { readonly code: "impartiality/observed-by-oneself" }
  | { readonly code: "impartiality/observation-to-come"; readonly on: Day }
  | { readonly code: "impartiality/not-their-audit" }
  | { readonly code: "impartiality/not-during-the-audit"; readonly days: readonly Day[] }
  | { readonly code: "impartiality/observer-not-authorised" }
  | { readonly code: "impartiality/recommendations-missing" };
