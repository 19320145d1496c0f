import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";
import type { Explanation } from "../../domain/deadlines/deadline.model.ts";
import type { MilestoneKind } from "../../domain/habilitations/calendar.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** Something to be done, with whose file it belongs to. */
export interface DueRow {
  /** The kind of the stream that it comes from, and its identifier. */
  readonly about: string;
  readonly aboutId: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly dossierId: string | null;
  /** The number of the habilitation, or of the dossier while there is none. */
  readonly number: string | null;
  readonly rule: string;
  readonly what: string;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly ownerRole: StaffRole | OrganisationRole | null;
  readonly ownerPerson: string | null;
  readonly explanation: Explanation;
}

/** Whose things to do are asked for. */
export interface DueFor {
  readonly personId: string;
  /** Functions held in the certifier; an account manager answers for their own files. */
  readonly roles: readonly StaffRole[];
  readonly organisations: readonly { readonly organisationId: string; readonly role: OrganisationRole }[];
}

/** Which due dates: opened on a day at the latest, and due in a span; the first due first. */
export interface DueSpan {
  readonly openedBy: Day;
  readonly from: Day;
  readonly until: Day;
  readonly limit: number;
}

/** A meeting point of an habilitation that is running. */
export interface MilestoneRow {
  readonly habilitationId: string;
  readonly dossierId: string;
  readonly organisationId: string;
  readonly kind: MilestoneKind;
  readonly dueOn: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The place of a row: what is read page by page goes on after the last one. */
export interface Place {
  readonly stream: string;
  readonly n: number;
}

export interface Page {
  readonly after: Place | null;
  readonly limit: number;
}

/** Due dates that are to be done by now, whoever they fall on; every other restriction is optional. */
export interface DueFilter {
  readonly openedBy: Day;
  readonly whats?: readonly string[];
  /** Only those past on this day. */
  readonly lateOn?: Day;
  /** Name of the organisation, its SIREN, or the number of the file; empty for any. */
  readonly search: string;
  readonly limit: number;
}

export interface DeadlineReadings {
  /** What falls on a person. */
  mine(person: DueFor, span: DueSpan): Promise<readonly DueRow[]>;
  /** How many of them there are, beyond the limit. */
  countMine(person: DueFor, span: DueSpan): Promise<number>;
  /** What is awaited from somebody else in the files that a person answers for. */
  awaited(manager: string, span: DueSpan): Promise<readonly DueRow[]>;
  /** How many of them there are, beyond the limit. */
  countAwaited(manager: string, span: DueSpan): Promise<number>;
  /** Those of everybody, the first due first; `count` is that of all, beyond the limit. */
  list(filter: DueFilter): Promise<{ readonly count: number; readonly rows: readonly DueRow[] }>;
  /** How many of each kind are to be done on a day, and late on it. */
  tally(on: Day): Promise<readonly { readonly what: string; readonly count: number; readonly late: number }[]>;
  /** Everything of these kinds that falls on one of these days, after a row already read; in the order of their streams. */
  fallingOn(days: readonly Day[], whats: readonly string[], page: Page): Promise<readonly (DueRow & Place)[]>;
  /** The meeting points of the habilitations of some organisations in a span, the first due first. */
  meetings(
    organisations: readonly string[],
    span: { readonly from: Day; readonly until: Day },
  ): Promise<readonly (Pick<MilestoneRow, "habilitationId" | "kind" | "dueOn"> & { readonly number: string })[]>;
  /** Meeting points of some kinds in a span, of the habilitations that are not over by then, page by page. */
  milestones(
    span: { readonly kinds: readonly MilestoneKind[]; readonly from: Day; readonly until: Day },
    page: Page,
  ): Promise<readonly (MilestoneRow & Place)[]>;
}
