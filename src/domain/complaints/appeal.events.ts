import type { NotificationChannel } from "../decisions/decision.events.ts";
import type { StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { InvolvementCheck } from "./involvement.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** What an organisation may contest (R-CMP-5). */
export type ContestedKind =
  | "admissibility-refusal"
  | "habilitation-refusal"
  | "points-to-follow"
  | "closure"
  | "suspension"
  | "refused-lift"
  | "withdrawal"
  | "complementary-audit"
  | "scope-reduction"
  | "change-refusal"
  | "renewal-refusal";

/** A decision as it stands in its own stream: by whom, when, and until when it can be contested. */
export interface ContestedDecision {
  readonly kind: ContestedKind;
  /** The stream it belongs to, without its kind: a dossier, an habilitation, an audit, a declared change. */
  readonly subjectId: string;
  readonly dossierId: string;
  readonly habilitationId: string | null;
  readonly decidedAt: Moment;
  readonly decidedBy: string;
  /** Null while the organisation was not told: the delay has not begun. */
  readonly notifiedOn: Day | null;
  readonly appealUntil: Day | null;
}

/** One reason to contest, answered for itself (APP-03). */
export interface Argument {
  readonly id: string;
  readonly text: ContentHash;
}

export type AppealOutcome = "upheld" | "partly" | "rejected" | "inadmissible";

export interface AppealFiled extends Fact {
  readonly type: "AppealFiled";
  readonly number: string;
  readonly organisationId: string;
  readonly contested: ContestedDecision;
  readonly arguments: readonly Argument[];
  readonly files: readonly string[];
  /** Entered by the staff for the organisation, from a letter. */
  readonly onBehalf: boolean;
  readonly receivedOn: Day;
  readonly late: boolean;
  readonly decideBy: Day;
}

export interface AppealCompleted extends Fact {
  readonly type: "AppealCompleted";
  readonly text: ContentHash;
  readonly files: readonly string[];
}

export interface AppealAssigned extends Fact {
  readonly type: "AppealAssigned";
  readonly handler: string;
  readonly decider: string;
  /** Why these two could be given it (R-CMP-4, R-IMP-3). */
  readonly checks: readonly InvolvementCheck[];
}

export interface AppealExtended extends Fact {
  readonly type: "AppealExtended";
  readonly decideBy: Day;
  readonly reason: ContentHash;
}

/** Whether the appeal suspends what it contests until it is decided; without this, it does not (R-CMP-5). */
export interface StayDecided extends Fact {
  readonly type: "StayDecided";
  readonly suspensive: boolean;
  readonly reason: ContentHash;
}

export interface AppealDecided extends Fact {
  readonly type: "AppealDecided";
  readonly outcome: AppealOutcome;
  readonly grounds: readonly StatedGround[];
  readonly answers: readonly Argument[];
  /** Whether the contested decision is annulled; in part, what changes is in the grounds. */
  readonly annuls: boolean;
  readonly check: InvolvementCheck;
}

export interface AppealNotified extends Fact {
  readonly type: "AppealNotified";
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
}

/** What can have happened to an appeal; the stream is named `appeal-<id>`. */
export type AppealEvent =
  | AppealFiled
  | AppealCompleted
  | AppealAssigned
  | AppealExtended
  | StayDecided
  | AppealDecided
  | AppealNotified;
