import type { RenewalContent } from "../../domain/renewals/renewal.content.ts";
import type { RenewalOutcome } from "../../domain/renewals/renewal.events.ts";
import type { OpenedRenewal } from "../../domain/renewals/renewal.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Draft, SavedDraft } from "./drafts.ts";
import type { KeyPage } from "./page.ts";

/** The renewal of a term as lists show it. */
export interface RenewalLine {
  readonly id: string;
  readonly habilitationId: string;
  readonly habilitationNumber: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly dossierId: string;
  readonly managerName: string | null;
  readonly status: OpenedRenewal["status"];
  readonly expiresOn: Day;
  readonly fileBy: Day;
  readonly openedOn: Day;
  readonly filedOn: Day | null;
  /** Whether the file was complete in time; null before it is filed. */
  readonly inTime: boolean | null;
  /** Last day to answer what was sent back; null when nothing is. */
  readonly answerBy: Day | null;
  readonly points: number;
  readonly rated: number;
  readonly proposal: RenewalOutcome | null;
  readonly outcome: RenewalOutcome | null;
  readonly signBy: Day | null;
  readonly extendedUntil: Day | null;
  readonly extensionSigned: boolean;
  /** First day on which the habilitation is over, as things stand. */
  readonly endedOn: Day;
}

export interface RenewalFilter {
  /** Name of the organisation, its SIREN, or the number of the habilitation; empty for any. */
  readonly search: string;
  /** Only those of these organisations; absent for the staff, who read all. */
  readonly organisations?: readonly string[];
}

/** What is reminded of about a renewal whose habilitation ends. */
export type EndingRenewal = Pick<RenewalLine, "id" | "status" | "fileBy" | "endedOn">;

export interface RenewalReadings {
  /** The first to expire first. */
  list(filter: RenewalFilter): Promise<readonly RenewalLine[]>;
  /** The last first. */
  ofHabilitation(habilitationId: string): Promise<readonly RenewalLine[]>;
  /** Those not over whose habilitation is, on a day. */
  ended(day: Day, page: KeyPage): Promise<readonly string[]>;
  /** Those not signed of the habilitations that expire on one of these days, as things stand. */
  expiringOn(days: readonly Day[], page: KeyPage): Promise<readonly EndingRenewal[]>;
  /** The last day of the certificate brought by the last renewal filed of an habilitation; null when none was. */
  qualiopiUntil(habilitationId: string): Promise<Day | null>;
  draft(renewalId: string): Promise<Draft<RenewalContent> | null>;
  /** Keeps a draft over the version it was typed on; null when another one was saved meanwhile. */
  saveDraft(draft: SavedDraft<RenewalContent>): Promise<Draft<RenewalContent> | null>;
}
