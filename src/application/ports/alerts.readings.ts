import type { AlertKind, Facts, Signal } from "../../domain/alerts/alert.events.ts";
import type { AlertOutcome, RaisedAlert } from "../../domain/alerts/alert.state.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { KeyPage } from "./page.ts";

/** An alert as lists show it. */
export interface AlertLine {
  readonly id: string;
  readonly habilitationId: string;
  readonly habilitationNumber: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: AlertKind;
  readonly status: RaisedAlert["status"];
  readonly outcome: AlertOutcome | null;
  /** Null when quality managers hold it. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly raisedOn: Day;
  readonly dueOn: Day | null;
  readonly answerDueOn: Day | null;
  readonly snoozedUntil: Day | null;
  readonly closedOn: Day | null;
  readonly facts: Facts;
  readonly seen: Facts;
}

export interface AlertFilter {
  readonly habilitationId?: string;
  readonly kinds?: readonly string[];
  readonly statuses?: readonly string[];
  readonly ownerId?: string;
  readonly search?: string;
}

export interface AlertReadings {
  list(filter: AlertFilter): Promise<readonly AlertLine[]>;
  /** The alert that holds facts with this fingerprint. */
  knowing(fingerprint: string): Promise<string | null>;
  /** The alert of this kind on this subject that is not closed. */
  /** The habilitations that run and whose file, or last renewal, holds a Qualiopi certificate valid until one of these days, the last; by habilitation. */
  qualiopiUntil(
    days: readonly Day[],
    page: KeyPage,
  ): Promise<readonly { readonly habilitationId: string; readonly validUntil: Day }[]>;
  openOn(signal: Pick<Signal, "habilitationId" | "kind" | "subject">): Promise<string | null>;
}
