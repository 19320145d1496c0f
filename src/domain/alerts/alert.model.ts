import type { AssignmentCheck, Impediment } from "../access/impartiality.model.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import type { ChosenGround, GroundsRefusal } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { AlertKind, Facts, Signal } from "./alert.events.ts";
import type { AlertStatus } from "./alert.state.ts";

/** What is hashed of a signal to know it again. */
export const identityOf = ({ habilitationId, kind, subject, facts }: Signal) => ({
  ...{ habilitationId, kind, subject, facts },
});

/** Those of which a decision maker hears the same day: Qualiopi or the declaration of activity is lost (R-CHG-1, PS-01, PS-02). */
export const isUrgent = (kind: AlertKind): boolean => kind === "qualiopi-lapsed" || kind === "nda-lapsed";

/** Who answers for an alert: the account manager of the file, a quality manager when there is none. */
export type AlertOwner =
  | { readonly kind: "person"; readonly personId: string }
  | { readonly kind: "role"; readonly role: "quality_manager" };

export interface RaiseAlert extends Act {
  readonly type: "RaiseAlert";
  readonly signal: Signal;
  readonly fingerprint: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly owner: AlertOwner;
}

/** The same subject again, with other facts, while the alert is not closed. */
export interface AddFacts extends Act {
  readonly type: "AddFacts";
  readonly facts: Facts;
  readonly seen: Facts;
  readonly fingerprint: string;
}

interface Reasoned extends Act {
  readonly reason: TextRef;
}
export interface ObserveAlert extends Reasoned {
  readonly type: "ObserveAlert";
}
export interface SnoozeAlert extends Reasoned {
  readonly type: "SnoozeAlert";
  /** The day on which it is looked at again. */
  readonly until: Day;
}
export interface AskExplanations extends Reasoned {
  readonly type: "AskExplanations";
}
export interface GiveExplanations extends Act {
  readonly type: "GiveExplanations";
  readonly text: TextRef;
  readonly attachments: readonly string[];
}
export interface ProposeAudit extends Act {
  readonly type: "ProposeAudit";
  readonly grounds: readonly ChosenGround[];
}
export interface ProposeSanction extends Reasoned {
  readonly type: "ProposeSanction";
}
/** Notes the complementary audit that a decision maker ordered after it was proposed. */
export interface NoteAuditOrdered extends Act {
  readonly type: "NoteAuditOrdered";
  readonly auditId: string;
}
export interface NoteGrievances extends Act {
  readonly type: "NoteGrievances";
}
/** What was proposed is not followed; not ordering an audit rests on its own grounds (R-SUR-5, AUC-04). */
export interface DeclineProposal extends Reasoned {
  readonly type: "DeclineProposal";
  readonly grounds: readonly ChosenGround[];
}

/** Gives it to somebody else, who is eligible on the file (R-IMP-3, R-WORK-1). */
export interface ReassignAlert extends Reasoned {
  readonly type: "ReassignAlert";
  readonly owner: AlertOwner;
  readonly check: AssignmentCheck | null;
}

/** Why an alert leads nowhere further. */
export const closingOutcomes = ["explained", "corrected", "unfounded", "followed-elsewhere"] as const;
export type ClosingOutcome = (typeof closingOutcomes)[number];
export interface CloseAlert extends Reasoned {
  readonly type: "CloseAlert";
  readonly outcome: ClosingOutcome;
}

export type AlertCommand =
  | RaiseAlert
  | AddFacts
  | ObserveAlert
  | SnoozeAlert
  | AskExplanations
  | GiveExplanations
  | ProposeAudit
  | ProposeSanction
  | NoteAuditOrdered
  | NoteGrievances
  | DeclineProposal
  | ReassignAlert
  | CloseAlert;

export interface AlertFacts {
  readonly rules: { readonly actionDays: number; readonly explanationDays: number; readonly snoozeMonths: number };
  readonly grounds: readonly Ground[];
}

export type AlertRefusal =
  | GroundsRefusal
  | { readonly code: "alert/not-now"; readonly status: AlertStatus }
  | { readonly code: "alert/already-raised" }
  | { readonly code: "alert/facts-known" }
  | { readonly code: "alert/reason-missing" }
  | { readonly code: "alert/explanations-empty" }
  | { readonly code: "alert/already-theirs" }
  | { readonly code: "alert/owner-not-eligible"; readonly reasons: readonly Impediment[] }
  | { readonly code: "alert/day-wrong"; readonly from: Day; readonly until: Day };
