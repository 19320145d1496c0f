import type { NotificationChannel } from "../decisions/decision.events.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import type { ComplaintRules } from "../schemes/rulebookLife.model.ts";
import type { ChosenGround, GroundsRefusal } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type {
  AppealAssigned,
  AppealDecided,
  AppealFiled,
  AppealNotified,
  AppealOutcome,
  Argument,
  ContestedDecision,
  StayDecided,
} from "./appeal.events.ts";
import type { Contested, Involvement, ProposedPerson } from "./involvement.ts";

/** Contests a decision, reason by reason (R-CMP-5). */
export interface FileAppeal extends Act {
  readonly type: "FileAppeal";
  readonly number: string;
  readonly organisationId: string;
  readonly arguments: readonly Argument[];
  readonly files: readonly string[];
  readonly onBehalf: boolean;
  readonly receivedOn: Day;
}

export interface DecideAppeal extends Act {
  readonly type: "DecideAppeal";
  readonly outcome: AppealOutcome;
  readonly grounds: readonly ChosenGround[];
  readonly answers: readonly { readonly id: string; readonly text: TextRef }[];
  /** For an appeal upheld in part: whether the decision is annulled all the same. */
  readonly annuls: boolean;
}

export interface NotifyAppeal extends Act {
  readonly type: "NotifyAppeal";
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
}

export type AppealCommand =
  | FileAppeal
  | (Act & { readonly type: "CompleteAppeal"; readonly text: TextRef; readonly files: readonly string[] })
  | (Act & { readonly type: "AssignAppeal"; readonly handler: string; readonly decider: string })
  | (Act & { readonly type: "ExtendAppeal"; readonly until: Day; readonly reason: TextRef })
  | (Act & { readonly type: "DecideStay"; readonly suspensive: boolean; readonly reason: TextRef })
  | DecideAppeal
  | NotifyAppeal;

/** What appeals are judged on. */
export interface AppealFacts {
  readonly rules: ComplaintRules;
  readonly grounds: readonly Ground[];
  /** The decision contested, as its stream tells it; null when there is none, or none that can be contested. */
  readonly decision: ContestedDecision | null;
  /** The appeal already filed against it. */
  readonly previous: string | null;
  /** Who is proposed, or who acts. */
  readonly people: readonly ProposedPerson[];
  readonly contested: Contested;
}

interface Filed {
  readonly filed: AppealFiled;
  readonly decideBy: Day;
  readonly extended: boolean;
}
interface Assigned extends Filed {
  readonly assigned: AppealAssigned;
  /** The last word on its suspensive effect; null: it has none. */
  readonly stay: StayDecided | null;
}

export type AppealState =
  | { readonly status: "none" }
  | (Filed & { readonly status: "filed" })
  | (Assigned & { readonly status: "assigned" })
  | (Assigned & { readonly status: "decided"; readonly decided: AppealDecided })
  | (Assigned & { readonly status: "notified"; readonly decided: AppealDecided; readonly notified: AppealNotified });

export type AppealStatus = AppealState["status"];
export type LodgedAppeal = Exclude<AppealState, { status: "none" }>;

export type AppealRefusal =
  | GroundsRefusal
  | { readonly code: "appeal/not-now"; readonly status: AppealStatus }
  | { readonly code: "appeal/nothing-to-contest" }
  | { readonly code: "appeal/already-filed"; readonly number: string }
  | { readonly code: "appeal/argument-missing" }
  | { readonly code: "appeal/received-in-future" }
  | { readonly code: "appeal/nothing-told" }
  | { readonly code: "appeal/person-unknown" }
  | { readonly code: "appeal/involved"; readonly personId: string; readonly reasons: readonly Involvement[] }
  | { readonly code: "appeal/not-a-decision-maker" }
  | { readonly code: "appeal/decided-by-another"; readonly decider: string }
  | { readonly code: "appeal/already-extended" }
  | { readonly code: "appeal/reason-missing" }
  | { readonly code: "appeal/nothing-to-stay" }
  | { readonly code: "appeal/stay-decided" }
  | { readonly code: "appeal/extension-too-long"; readonly from: Day; readonly until: Day }
  | { readonly code: "appeal/late-is-inadmissible" }
  | { readonly code: "appeal/answer-missing"; readonly count: number }
  | { readonly code: "appeal/notification-date-wrong"; readonly from: Day; readonly until: Day }
  | { readonly code: "appeal/channel-without-proof" };
