import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { AlertOwner, ClosingOutcome } from "./alert.model.ts";

/** What an alert is about (R-SUR-5, R-CHG-1, R-COM-1). */
export const alertKinds = [
  "pass-rate",
  "qualiopi-lapsed",
  "nda-lapsed",
  "trainer-not-accepted",
  "programme-not-accepted",
  "complaint",
  "late-evidence",
  "volume-jump",
  "communication",
  "other",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Coded facts, as plain JSON: counts, days, identifiers, names of things; never a text that somebody wrote. */
export type Facts = Readonly<Record<string, string | number>>;

/** What deserves that somebody looks at an habilitation. */
export interface Signal {
  readonly habilitationId: string;
  readonly kind: AlertKind;
  /** What of the habilitation it is about, among those of its kind: a session, a nonconformity; empty when it is the whole. */
  readonly subject: string;
  /** What makes it this signal and no other: the same facts never raise two alerts. */
  readonly facts: Facts;
  /** What was seen with them, that changes without making other facts: the period looked at, the uncertainty. */
  readonly seen: Facts;
}

interface Fact {
  readonly by: string;
  readonly at: Moment;
}
interface Reasoned extends Fact {
  readonly reason: ContentHash;
}

/** What was seen is frozen here, under its fingerprint (R-SUR-5). */
export interface AlertRaised extends Fact {
  readonly type: "AlertRaised";
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly kind: AlertKind;
  readonly subject: string;
  readonly facts: Facts;
  readonly seen: Facts;
  readonly fingerprint: string;
  readonly owner: AlertOwner;
  /** Last day on which its owner decides what follows. */
  readonly dueOn: Day;
}
export interface AlertFactsAdded extends Fact {
  readonly type: "AlertFactsAdded";
  readonly facts: Facts;
  readonly seen: Facts;
  readonly fingerprint: string;
  readonly dueOn: Day;
}
export interface AlertObserved extends Reasoned {
  readonly type: "AlertObserved";
}
export interface AlertSnoozed extends Reasoned {
  readonly type: "AlertSnoozed";
  readonly until: Day;
}
export interface ExplanationsAsked extends Reasoned {
  readonly type: "ExplanationsAsked";
  /** Last day on which the organisation answers in time. */
  readonly answerDueOn: Day;
  /** Last day on which the owner decides, once answered or not. */
  readonly dueOn: Day;
}
export interface ExplanationsGiven extends Fact {
  readonly type: "ExplanationsGiven";
  readonly text: ContentHash;
  readonly attachments: readonly string[];
}
export interface ComplementaryAuditProposed extends Fact {
  readonly type: "ComplementaryAuditProposed";
  readonly grounds: readonly StatedGround[];
  readonly dueOn: Day;
}
export interface ComplementaryAuditOrdered extends Fact {
  readonly type: "ComplementaryAuditOrdered";
  readonly auditId: string;
}
export interface ComplementaryAuditDeclined extends Fact {
  readonly type: "ComplementaryAuditDeclined";
  readonly grounds: readonly StatedGround[];
}
export interface SanctionProposed extends Reasoned {
  readonly type: "SanctionProposed";
  readonly dueOn: Day;
}
export interface SanctionOpened extends Fact {
  readonly type: "SanctionOpened";
}
export interface SanctionDeclined extends Reasoned {
  readonly type: "SanctionDeclined";
  readonly dueOn: Day;
}
/** Somebody else answers for it; the check that let them is kept, null when it goes back to the quality managers (R-IMP-3). */
export interface AlertReassigned extends Reasoned {
  readonly type: "AlertReassigned";
  readonly owner: AlertOwner;
  readonly check: AssignmentCheck | null;
}
export interface AlertClosed extends Reasoned {
  readonly type: "AlertClosed";
  readonly outcome: ClosingOutcome;
}

/** What happens to an alert; its stream is named by the fingerprint of its first facts. */
export type AlertEvent =
  | AlertRaised
  | AlertFactsAdded
  | AlertObserved
  | AlertSnoozed
  | ExplanationsAsked
  | ExplanationsGiven
  | ComplementaryAuditProposed
  | ComplementaryAuditOrdered
  | ComplementaryAuditDeclined
  | SanctionProposed
  | SanctionOpened
  | SanctionDeclined
  | AlertReassigned
  | AlertClosed;
