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

/** Which dossiers; every restriction is optional. */
export interface JourneyFilter {
  readonly ids?: readonly string[];
  readonly search?: string;
  readonly statuses?: readonly string[];
  readonly manager?: string;
  /** Only the dossiers of these organisations; absent for the staff, who read all. */
  readonly organisations?: readonly string[];
  /** Only the dossiers open to this observer on a day. */
  readonly openTo?: { readonly personId: string; readonly on: Day };
  /** Drafts are the organisation's own until it submits. */
  readonly drafts: boolean;
}

export interface JourneyReadings {
  list(filter: JourneyFilter): Promise<readonly JourneyRow[]>;
}
