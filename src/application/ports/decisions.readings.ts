import type { DecisionOutcome } from "../../domain/decisions/decision.events.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** Where a stream stands: its last event, by its position and its chained hash. */
export interface Head {
  readonly stream: string;
  readonly position: number;
  readonly hash: string;
}

/** A decision taken on another dossier, with its grounds. */
export interface PastDecision {
  readonly dossierId: string;
  readonly number: string;
  readonly organisationName: string;
  readonly outcome: DecisionOutcome;
  readonly decidedOn: Day;
  readonly grounds: readonly string[];
}

export interface DecisionReadings {
  /** The heads of every stream of a dossier, of its organisation and of its impartiality, by name (R-DEC-2). */
  heads(dossierId: string, organisationId: string): Promise<readonly Head[]>;
  /** The last decisions on other dossiers that rest on one of these grounds. */
  resting(
    on: readonly string[],
    than: { readonly dossierId: string; readonly limit: number },
  ): Promise<readonly PastDecision[]>;
}
