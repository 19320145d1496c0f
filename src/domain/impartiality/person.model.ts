import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { Authorisation, AuthorisedFunction, Link } from "./person.events.ts";

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

export type PersonCommand = DeclareLink | EndLink | GrantAuthorisation | WithdrawAuthorisation;

export interface RecordedLink extends Link {
  readonly linkId: string;
}

/** A person is never closed: what was declared stays, so that an expired link is shown. */
export interface PersonState {
  readonly status: "open";
  readonly links: readonly RecordedLink[];
  readonly authorisations: readonly Authorisation[];
}

export type PersonRefusal =
  | { readonly code: "impartiality/dates-reversed"; readonly from: Day; readonly until: Day }
  | { readonly code: "impartiality/link-already-declared" }
  | { readonly code: "impartiality/link-unknown" }
  | { readonly code: "impartiality/link-already-ended"; readonly until: Day }
  | { readonly code: "impartiality/back-dated"; readonly from: Day }
  | { readonly code: "impartiality/not-authorised"; readonly function: AuthorisedFunction }
  | { readonly code: "impartiality/reason-missing" };
