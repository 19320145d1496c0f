import type { NotificationChannel } from "../decisions/decision.events.ts";
import type { AppealRoute, StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { DateRules } from "./calendar.ts";
import type { ProcedureEvent } from "./procedure.events.ts";
import type { ScopeChanged } from "./scope.events.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** What the habilitation covers; each part is added or removed by decision (R-SCOPE-1). */
export interface Scope {
  /** SIRET numbers. */
  readonly establishments: readonly string[];
  /** Validated versions of programmes. */
  readonly programmes: readonly string[];
  readonly modalities: readonly string[];
  /** Accepted trainers. */
  readonly trainers: readonly string[];
}

/** What becomes of a declared session when the habilitation stops (R-EFF-1). */
export interface SessionFate {
  readonly sessionId: string;
  readonly fate: "finish" | "transfer" | "stop";
}

/** A failing of a suspension, the proof that would correct it and its time limit (R-SUS-1). */
export interface Failing extends StatedGround {
  readonly proofExpected: ContentHash;
  readonly proofDueOn: Day;
}

export type SanctionAim = "suspension" | "withdrawal";

export interface HabilitationGranted extends Fact {
  readonly type: "HabilitationGranted";
  readonly number: string;
  readonly organisationId: string;
  readonly siren: string;
  readonly scheme: string;
  readonly dossierId: string;
  readonly agreementId: string;
  readonly scope: Scope;
  readonly effectiveOn: Day;
  /** First day on which it has expired (R-DATE-1). */
  readonly expiresOn: Day;
  /** Day on which the registration of the certification ends; null while it is not known (R-CERT-1). */
  readonly registrationEndsOn: Day | null;
}

/** The numbers that the dates of a period follow, given with the agreement: a later version of the scheme moves none (R-SUR-6). */
export interface CalendarAgreed extends Fact {
  readonly type: "CalendarAgreed";
  readonly rules: DateRules;
}

export interface RegistrationEndRecorded extends Fact {
  readonly type: "RegistrationEndRecorded";
  readonly endsOn: Day | null;
}

/** What the organisation is reproached with, before any sanction (R-SUS-2, R-WIT-1). */
export interface GrievancesNotified extends Fact {
  readonly type: "GrievancesNotified";
  readonly aim: SanctionAim;
  readonly grounds: readonly StatedGround[];
  readonly notifiedOn: Day;
  readonly reference: string;
  readonly observationsUntil: Day;
}

export interface ObservationsRecorded extends Fact {
  readonly type: "ObservationsRecorded";
  readonly text: ContentHash;
  readonly receivedOn: Day;
  readonly late: boolean;
}

export interface HabilitationSuspended extends Fact {
  readonly type: "HabilitationSuspended";
  readonly failings: readonly Failing[];
  readonly from: Day;
  /** Last day; a withdrawal review is due then (R-SUS-3). */
  readonly lastDay: Day;
  /** Why it could not wait for observations; null when they preceded it (R-SUS-2). */
  readonly urgency: ContentHash | null;
  /** Day by which the organisation is heard after an urgent measure. */
  readonly hearingDueOn: Day | null;
  /** Grounds of an earlier suspension of the same cycle: a withdrawal procedure opens (R-SUS-3). */
  readonly repeated: readonly string[];
  readonly sessions: readonly SessionFate[];
  readonly appeal: AppealRoute | null;
}

export interface SuspensionLifted extends Fact {
  readonly type: "SuspensionLifted";
  readonly grounds: readonly StatedGround[];
  /** First day on which it is active again. */
  readonly from: Day;
}

export interface LiftRefused extends Fact {
  readonly type: "LiftRefused";
  readonly grounds: readonly StatedGround[];
  readonly appeal: AppealRoute | null;
}

/** Also ends the agreement (R-WIT-1). */
export interface HabilitationWithdrawn extends Fact {
  readonly type: "HabilitationWithdrawn";
  readonly grounds: readonly StatedGround[];
  readonly effectiveOn: Day;
  readonly agreementId: string;
  readonly sessions: readonly SessionFate[];
  readonly appeal: AppealRoute | null;
}

/** A decision whose notification starts a delay. */
export type NotifiedDecision = SanctionAim | "refused-lift";

export interface SanctionNotified extends Fact {
  readonly type: "SanctionNotified";
  readonly decision: NotifiedDecision;
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
  readonly appealUntil: Day | null;
  /** The letter of suspension is also the notice of grievances for the withdrawal (R-SUS-3). */
  readonly observationsUntil: Day | null;
}

export interface HabilitationRenewed extends Fact {
  readonly type: "HabilitationRenewed";
  readonly grounds: readonly StatedGround[];
  readonly agreementId: string;
  /** The old expiry, where the new period starts (R-REN-2). */
  readonly from: Day;
  readonly expiresOn: Day;
}

/** The one extension of a term, by amendment, when the certifier is late on a file that was complete in time (R-REN-3). */
export interface HabilitationExtended extends Fact {
  readonly type: "HabilitationExtended";
  readonly grounds: readonly StatedGround[];
  /** The amendment signed by both. */
  readonly agreementId: string;
  /** The expiry of the term, where the next one begins. */
  readonly from: Day;
  /** First day on which the habilitation has expired instead. */
  readonly until: Day;
}

export interface HabilitationTerminated extends Fact {
  readonly type: "HabilitationTerminated";
  readonly grounds: readonly StatedGround[];
  readonly effectiveOn: Day;
  readonly sessions: readonly SessionFate[];
}

/** An upheld appeal annuls a suspension: it is lifted that day, and counts no more (R-CMP-5). */
export interface SuspensionAnnulled extends Fact {
  readonly type: "SuspensionAnnulled";
  readonly appealId: string;
  readonly decidedAt: Moment;
  readonly grounds: readonly StatedGround[];
  /** First day on which it is active again, when it was not already. */
  readonly from: Day;
}

/** An upheld appeal annuls a withdrawal: the habilitation resumes with its own dates, and both stay in the log (R-WIT-1). */
export interface WithdrawalAnnulled extends Fact {
  readonly type: "WithdrawalAnnulled";
  readonly appealId: string;
  readonly decidedAt: Moment;
  readonly grounds: readonly StatedGround[];
  /** First day on which it is not withdrawn any more. */
  readonly from: Day;
}

/** While an appeal is examined its decider suspends the effects of the sanction, from that day on (R-CMP-5). */
export interface SanctionStayed extends Fact {
  readonly type: "SanctionStayed";
  readonly appealId: string;
  readonly decision: SanctionAim;
  /** When the sanction was decided, which tells it from another. */
  readonly decidedAt: Moment;
  readonly from: Day;
}

/** The appeal does not annul it: the sanction has its effects again. */
export interface StayEnded extends Fact {
  readonly type: "StayEnded";
  readonly appealId: string;
  readonly from: Day;
}

/** What can have happened to an habilitation; the stream is named `habilitation-<id>`. */
export type HabilitationEvent =
  | HabilitationGranted
  | CalendarAgreed
  | RegistrationEndRecorded
  | GrievancesNotified
  | ObservationsRecorded
  | HabilitationSuspended
  | SuspensionLifted
  | LiftRefused
  | HabilitationWithdrawn
  | SanctionNotified
  | HabilitationRenewed
  | HabilitationExtended
  | HabilitationTerminated
  | ScopeChanged
  | SuspensionAnnulled
  | WithdrawalAnnulled
  | SanctionStayed
  | StayEnded
  | ProcedureEvent;
