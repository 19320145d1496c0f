import type { StaffRole } from "../../domain/access/actor.ts";
import type { QualiopiRelation } from "../../domain/impartiality/impartiality.events.ts";
import type { JourneyFacts } from "../../domain/journey/journey.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** Every part of a dossier as its own row tells it, joined. */
export interface JourneyRow {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly scheme: string;
  readonly schemeVersion: string;
  readonly schemeHash: string;
  readonly status: JourneyFacts["status"];
  readonly manager: string | null;
  readonly managerName: string | null;
  readonly submittedOn: Day | null;
  readonly instructedFrom: Day | null;
  readonly acceptedOn: Day | null;
  readonly answerBy: Day | null;
  readonly closesOn: Day | null;
  readonly programme: JourneyFacts["programme"] | null;
  readonly relation: QualiopiRelation["kind"] | null;
  readonly relationUntil: Day | null;
  readonly analysed: boolean | null;
  readonly sessionHeld: boolean | null;
  readonly briefed: boolean | null;
  readonly audit: JourneyFacts["audit"];
  /** Roles of members, and who passed: who must pass is a rule of the scheme. */
  readonly members: readonly { readonly personId: string; readonly role: string }[];
  readonly passed: readonly string[];
  readonly decision: JourneyFacts["decision"]["status"] | null;
  readonly questionTo: string | null;
  readonly signBy: Day | null;
  readonly agreement: JourneyFacts["agreement"] | null;
}

/** Somebody on whom things may fall: themselves, their functions, their organisations. */
export interface Hand {
  readonly personId: string;
  readonly roles: readonly StaffRole[];
  readonly organisations: readonly string[];
}

/** Which dossiers; every restriction is optional. */
export interface JourneyFilter {
  readonly ids?: readonly string[];
  readonly search?: string;
  readonly statuses?: readonly string[];
  readonly manager?: string;
  /** Only those entrusted to one of these account managers; `null` stands for nobody. */
  readonly managers?: readonly (string | null)[];
  /** Only the dossiers of these organisations; absent for the staff, who read all. */
  readonly organisations?: readonly string[];
  /** Only the dossiers open to this observer on a day. */
  readonly openTo?: { readonly personId: string; readonly on: Day };
  /** Drafts are the organisation's own until it submits. */
  readonly drafts: boolean;
  /** Only those under way on which something may fall on this person. */
  readonly hand?: Hand;
  /** The last submitted first, or the first; absent for all. */
  readonly limit?: number;
  readonly oldestFirst?: boolean;
}

/** The statuses in which a dossier goes on. */
export const openStatuses = ["draft", "submitted", "incomplete", "refusal_proposed", "accepted"] as const;

/** Those that nothing follows in the journey: an habilitation has its own. */
export const endedStatuses = ["concluded", "refused", "abandoned"] as const;

export interface JourneyReadings {
  list(filter: JourneyFilter): Promise<readonly JourneyRow[]>;
  /** How many dossiers of each status a filter keeps. */
  count(filter: JourneyFilter): Promise<readonly { readonly status: JourneyRow["status"]; readonly count: number }[]>;
}
