import type { DeciderRefusal } from "../access/impartiality.deciders.ts";
import type { AssignmentFacts, PersonStanding } from "../access/impartiality.model.ts";
import type { NotificationChannel } from "../decisions/decision.events.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import type { Rulebook } from "../schemes/rulebook.model.ts";
import type { ChosenGround, GroundsRefusal, StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { NotifiedDecision, SanctionAim, Scope, SessionFate } from "./habilitation.events.ts";
import type { HabilitationStatus } from "./habilitation.state.ts";
import type { ProcedureCommand, ProcedureRefusal, WithEffects } from "./procedure.model.ts";
import type { ChangedItem } from "./scope.events.ts";

/** Opens the habilitation that a concluded agreement gives (R-AGR-2). */
export interface GrantHabilitation extends Act {
  readonly type: "GrantHabilitation";
  readonly number: string;
  readonly organisationId: string;
  readonly siren: string;
  readonly scheme: string;
  readonly dossierId: string;
  readonly scope: Scope;
  readonly registrationEndsOn: Day | null;
}

/** Notes the day on which the registration of the certification ends, once known or moved (R-CERT-1). */
export interface RecordRegistrationEnd extends Act {
  readonly type: "RecordRegistrationEnd";
  readonly endsOn: Day | null;
}

/** Notes the grievances as notified by a registered letter; the time for observations runs from it. */
export interface NotifyGrievances extends Act {
  readonly type: "NotifyGrievances";
  readonly aim: SanctionAim;
  readonly grounds: readonly ChosenGround[];
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
}

export interface RecordObservations extends Act {
  readonly type: "RecordObservations";
  readonly text: TextRef;
  readonly receivedOn: Day;
}

/** A failing as chosen; without a date, the proof is due when the scheme says. */
export interface ChosenFailing extends ChosenGround {
  readonly proofExpected: TextRef;
  readonly proofDueOn: Day | null;
}

export interface Suspend extends Act, WithEffects {
  readonly type: "Suspend";
  readonly failings: readonly ChosenFailing[];
  readonly from: Day;
  /** Why it cannot wait for observations; null when they preceded it (R-SUS-2). */
  readonly urgency: TextRef;
  readonly sessions: readonly SessionFate[];
}

export interface Lift extends Act {
  readonly type: "Lift";
  readonly grounds: readonly ChosenGround[];
}

export interface RefuseLift extends Act {
  readonly type: "RefuseLift";
  readonly grounds: readonly ChosenGround[];
}

export interface Withdraw extends Act, WithEffects {
  readonly type: "Withdraw";
  readonly grounds: readonly ChosenGround[];
  readonly effectiveOn: Day;
  readonly sessions: readonly SessionFate[];
}

/** Notes when the organisation was told of a sanction, which starts its delays (R-NOT-1). */
export interface RecordSanctionNotification extends Act {
  readonly type: "RecordSanctionNotification";
  readonly decision: NotifiedDecision;
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
}

/** Opens the next term, in the act of the last signature; its grounds are those of the decision that precedes it (R-REN-2). */
export interface Renew extends Act {
  readonly type: "Renew";
  readonly grounds: readonly StatedGround[];
}

/** Extends the term by an amendment signed by both, as decided before it (R-REN-3). */
export interface Extend extends Act {
  readonly type: "Extend";
  readonly grounds: readonly StatedGround[];
}

/** The organisation gives up, or exists no more; the notice may be waived when it refuses new terms or has ceased (R-CHG-2). */
export interface Terminate extends Act, WithEffects {
  readonly type: "Terminate";
  readonly grounds: readonly ChosenGround[];
  readonly effectiveOn: Day;
  readonly noticeWaived: boolean;
  readonly sessions: readonly SessionFate[];
}

/** Adds to the scope or removes from it what a change declared, or what the certifier finds (R-SCOPE-1). */
export interface ChangeScope extends Act {
  readonly type: "ChangeScope";
  readonly direction: "add" | "remove";
  readonly items: readonly ChangedItem[];
  readonly grounds: readonly ChosenGround[];
  readonly changeId: string | null;
}

/** Undoes what an upheld appeal annuls: the only way out of a withdrawal, with a judge’s (R-WIT-1, R-CMP-5). */
export interface AnnulOnAppeal extends Act {
  readonly type: "AnnulOnAppeal";
  readonly appealId: string;
  readonly decision: NotifiedDecision | "scope-reduction";
  /** When the decision was taken, which tells it from another of the same kind. */
  readonly decidedAt: Moment;
  readonly grounds: readonly StatedGround[];
}

/** The decider of an appeal suspends the effects of what it contests, until it is decided (R-CMP-5). */
export interface StaySanction extends Act {
  readonly type: "StaySanction";
  readonly appealId: string;
  readonly decision: SanctionAim;
  readonly decidedAt: Moment;
}

export interface EndStay extends Act {
  readonly type: "EndStay";
  readonly appealId: string;
}

export type HabilitationCommand =
  | GrantHabilitation
  | RecordRegistrationEnd
  | NotifyGrievances
  | RecordObservations
  | Suspend
  | Lift
  | RefuseLift
  | Withdraw
  | RecordSanctionNotification
  | Renew
  | Extend
  | Terminate
  | ChangeScope
  | AnnulOnAppeal
  | StaySanction
  | EndStay
  | ProcedureCommand;

/** What an habilitation is judged on. */
export interface HabilitationFacts {
  /** The agreement concluded for the grant, the renewal or the extension; null for the rest, or when it is not concluded. */
  readonly agreement: { readonly agreementId: string; readonly effectiveOn: Day; readonly endsOn: Day } | null;
  /** Who decides and on what file; null for what is not a decision. */
  readonly decider: { readonly person: PersonStanding; readonly file: AssignmentFacts } | null;
  readonly grounds: readonly Ground[];
  readonly rules: Pick<Rulebook, "habilitation" | "suspension" | "decision" | "communication">;
  /** Declared sessions that are not over (R-EFF-1). */
  readonly openSessions: readonly string[];
  /** The fingerprint of what an end or a suspension would touch today; null for what touches nobody. */
  readonly effects: ContentHash | null;
  /** Whether the e-mail that tells it did not arrive: no delay starts on it (R-NOT-1). */
  readonly undelivered: boolean;
}

export type HabilitationRefusal =
  | DeciderRefusal
  | GroundsRefusal
  | ProcedureRefusal
  | { readonly code: "habilitation/not-now"; readonly status: HabilitationStatus | "none" }
  | { readonly code: "habilitation/agreement-not-concluded" }
  | { readonly code: "habilitation/agreement-does-not-continue"; readonly expiresOn: Day }
  | { readonly code: "habilitation/already-extended"; readonly until: Day }
  | { readonly code: "habilitation/extension-too-long"; readonly latest: Day }
  | { readonly code: "habilitation/scope-empty"; readonly parts: readonly (keyof Scope)[] }
  | { readonly code: "habilitation/scope-unchanged" }
  | { readonly code: "habilitation/no-extension-while-suspended" }
  | { readonly code: "habilitation/registration-ended"; readonly on: Day }
  | { readonly code: "habilitation/registration-end-unchanged" }
  | { readonly code: "habilitation/back-dated"; readonly earliest: Day }
  | { readonly code: "habilitation/date-wrong"; readonly from: Day; readonly until: Day }
  | { readonly code: "habilitation/channel-without-proof" }
  | { readonly code: "habilitation/nothing-to-notify" }
  | { readonly code: "habilitation/nothing-to-annul" }
  | { readonly code: "habilitation/nothing-to-stay" }
  | { readonly code: "habilitation/email-undelivered" }
  | { readonly code: "habilitation/already-notified"; readonly on: Day }
  | { readonly code: "habilitation/no-grievances" }
  | { readonly code: "habilitation/observations-empty" }
  | { readonly code: "habilitation/grievances-not-notified"; readonly grounds: readonly string[] }
  | { readonly code: "habilitation/observations-open"; readonly until: Day }
  | { readonly code: "habilitation/proof-missing"; readonly grounds: readonly string[] }
  | {
      readonly code: "habilitation/proof-date-wrong";
      readonly grounds: readonly string[];
      readonly from: Day;
      readonly until: Day;
    }
  | { readonly code: "habilitation/session-undecided"; readonly sessions: readonly string[] }
  | { readonly code: "habilitation/failing-not-corrected"; readonly grounds: readonly string[] }
  | { readonly code: "habilitation/failings-corrected" }
  | { readonly code: "habilitation/correction-not-verified"; readonly grounds: readonly string[] }
  | { readonly code: "habilitation/corrections-still-possible"; readonly until: Day }
  | { readonly code: "habilitation/ground-needs-suspension"; readonly grounds: readonly string[] }
  | { readonly code: "habilitation/suspension-not-notified" }
  | { readonly code: "habilitation/notice-too-short"; readonly earliest: Day }
  | { readonly code: "habilitation/already-terminated"; readonly on: Day };
