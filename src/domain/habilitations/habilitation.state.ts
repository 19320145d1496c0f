import type { AppealRoute, StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { DateRules } from "./calendar.ts";
import type {
  GrievancesNotified,
  HabilitationGranted,
  HabilitationSuspended,
  HabilitationTerminated,
  HabilitationWithdrawn,
  SanctionAim,
  SanctionNotified,
  Scope,
} from "./habilitation.events.ts";
import type {
  CorrectionFiled,
  CorrectionVerified,
  GrievanceAnswered,
  GrievanceDropped,
  GrievancesIssued,
  HearingHeld,
  MentionsRemovalProved,
  PeopleTold,
} from "./procedure.events.ts";
import type { ChangedItem, ScopeChanged } from "./scope.events.ts";

/** The status of an habilitation on a day; the last four are final. */
export type HabilitationStatus = "active" | "suspended" | "withdrawn" | "expired" | "terminated" | "ended";

/** A term of the habilitation: from its first day to the day it has expired, exclusive. */
export interface Term {
  readonly from: Day;
  readonly until: Day;
  /** The day it has expired instead, once extended; the next term begins at `until` all the same (R-REN-3). */
  readonly extendedUntil: Day | null;
  readonly agreementId: string;
}

export interface Suspension {
  readonly decided: HabilitationSuspended;
  readonly notified: SanctionNotified | null;
  /** First day on which it is lifted; null while it lasts. */
  readonly liftedOn: Day | null;
  readonly refusedLift: RefusedLift | null;
  /** Of a failing, once something was filed or verified. */
  readonly corrections: readonly Correction[];
  readonly hearing: HearingHeld | null;
  /** Annulled on appeal: it counts no more. */
  readonly annulled: boolean;
}

/** A sanction without effect while an appeal is examined; `until` is the first day on which it has effect again. */
export interface Stay {
  readonly appealId: string;
  readonly decision: SanctionAim;
  readonly decidedAt: Moment;
  readonly from: Day;
  readonly until: Day | null;
}

/** A withdrawal that an appeal annulled: from the day it took effect to the day it was no more. */
export interface AnnulledWithdrawal {
  readonly from: Day;
  readonly until: Day;
}

/** What became of the correction of a failing: the last proof filed, and what was found of it since. */
export interface Correction {
  readonly code: string;
  readonly filed: CorrectionFiled | null;
  readonly found: CorrectionVerified | null;
}

/** What is reproached before a sanction, and what was said of it. */
export interface Procedure {
  /** `presented`: the letter that proves the date was, so that the time for observations runs. */
  readonly notices: readonly { readonly issued: GrievancesIssued; readonly presented: boolean }[];
  readonly answers: readonly GrievanceAnswered[];
  readonly dropped: readonly GrievanceDropped[];
}

export interface RefusedLift {
  readonly refusedOn: Day;
  readonly grounds: readonly StatedGround[];
  readonly appeal: AppealRoute | null;
  readonly notified: SanctionNotified | null;
}

/** An habilitation once granted: what its status on any day is computed from. */
export interface Granted {
  readonly status: "granted";
  readonly grant: HabilitationGranted;
  readonly scope: Scope;
  /** What decisions have added to it, with where it is described. */
  readonly added: readonly ChangedItem[];
  /** What decisions of the certifier have taken out of it, each as it was decided. */
  readonly reductions: readonly ScopeChanged[];
  readonly registrationEndsOn: Day | null;
  /** The numbers that its dates follow; null while none was agreed with it. */
  readonly dates: DateRules | null;
  /** The first period, then one per renewal. */
  readonly terms: readonly Term[];
  /** In order; only the last one can be going on. */
  readonly suspensions: readonly Suspension[];
  /** Those not yet followed by a sanction. */
  readonly grievances: readonly GrievancesNotified[];
  /** All those ever notified. */
  readonly notified: readonly GrievancesNotified[];
  readonly procedure: Procedure;
  readonly removals: readonly MentionsRemovalProved[];
  /** What people in training or enrolled were told. */
  readonly told: readonly PeopleTold[];
  readonly withdrawal: { readonly decided: HabilitationWithdrawn; readonly notified: SanctionNotified | null } | null;
  readonly annulledWithdrawals: readonly AnnulledWithdrawal[];
  readonly stays: readonly Stay[];
  readonly termination: HabilitationTerminated | null;
}

/** The status on a day follows the date, so it is not stored here: see `statusOn`. */
export type HabilitationState = { readonly status: "none" } | Granted;
