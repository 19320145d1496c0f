import type { HabilitationStatus } from "../../domain/habilitations/habilitation.state.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { KeyPage } from "./page.ts";

/** An habilitation as it is listed, with its status on the day one looks. */
export interface HabilitationLine {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly dossierId: string;
  readonly managerName: string | null;
  readonly status: HabilitationStatus;
  /** First day under this status. */
  readonly since: Day;
  /** First day after the last of a suspension not lifted; null otherwise (R-SUS-3). */
  readonly reviewFrom: Day | null;
  /** The sanction that an appeal keeps from having effect for now (R-CMP-5). */
  readonly stay: { readonly sanction: "suspension" | "withdrawal"; readonly from: Day } | null;
  readonly effectiveOn: Day;
  readonly expiresOn: Day;
  /** First day under the final status, as things stand. */
  readonly endedOn: Day;
}

export interface HabilitationFilter {
  readonly search: string;
  /** Empty: any of them. */
  readonly statuses: readonly string[];
  /** Only those of these organisations; absent for the staff, who read all. */
  readonly organisations?: readonly string[];
  /** Only those of the files open to this observer on a day. */
  readonly openTo?: { readonly personId: string; readonly on: Day };
}

export interface HabilitationReadings {
  /** By name of organisation, the first thousand. */
  list(filter: HabilitationFilter, today: Day): Promise<readonly HabilitationLine[]>;
  /** How many there are in all. */
  count(filter: HabilitationFilter, today: Day): Promise<number>;
  /** Whose it is, by its number; null when no habilitation has it. */
  byNumber(number: string): Promise<Pick<HabilitationLine, "id" | "organisationId" | "dossierId"> | null>;
  /** Those of a scheme that run on a day, suspended or not, each by its dossier too. */
  running(scheme: string, on: Day, page: KeyPage): Promise<readonly Pick<HabilitationLine, "id" | "dossierId">[]>;
  /** Those whose final status begins on a day. */
  endedOn(day: Day, page: KeyPage): Promise<readonly string[]>;
  /** Those of which a procedure waits for something. */
  inProcedure(page: KeyPage): Promise<readonly string[]>;
}
