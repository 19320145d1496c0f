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

/** Alerts that one list reads; beyond, they are counted. */
export const alertsRead = 1000;

export interface AlertReadings {
  list(filter: AlertFilter): Promise<readonly AlertLine[]>;
  /** How many a filter keeps, however many a list reads. */
  count(filter: AlertFilter): Promise<number>;
  /** The alert that holds facts with this fingerprint. */
  knowing(fingerprint: string): Promise<string | null>;
  /** The habilitations that run and whose file, or last renewal, holds a Qualiopi certificate valid until one of these days, the last; by habilitation. */
  qualiopiUntil(
    days: readonly Day[],
    page: KeyPage,
  ): Promise<readonly { readonly habilitationId: string; readonly validUntil: Day }[]>;
  /** The alert of this kind on this subject that is not closed. */
  openOn(signal: Pick<Signal, "habilitationId" | "kind" | "subject">): Promise<string | null>;
}
