import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { DossierStatus } from "../../domain/dossiers/dossier.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { DomainEvent } from "./events.ts";

/** A dossier as lists show it. */
export interface DossierRow {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly status: Exclude<DossierStatus, "none">;
  readonly manager: string | null;
  readonly managerName: string | null;
  readonly submittedOn: Day | null;
  readonly answerBy: Day | null;
  readonly closesOn: Day | null;
}

export interface DossierFilter {
  readonly search: string;
  readonly statuses: readonly string[];
  readonly manager: string | null;
  /** Only the dossiers of these organisations; null for the staff, who read all. */
  readonly organisations: readonly string[] | null;
  /** Drafts are the organisation's own until it submits. */
  readonly drafts: boolean;
}

export interface Draft {
  readonly version: number;
  readonly body: DossierContent;
  readonly savedAt: Moment;
}

export interface Attachment {
  readonly id: string;
  readonly dossierId: string;
  readonly fileHash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly at: Moment;
}

/** An event of one of the streams that tell the story of a dossier. */
export interface StoryEvent {
  readonly seq: number;
  readonly stream: string;
  readonly event: DomainEvent;
}

export interface DossierReadings {
  list(filter: DossierFilter): Promise<readonly DossierRow[]>;
  story(dossierId: string): Promise<readonly StoryEvent[]>;
  draft(id: string): Promise<Draft | null>;
  /** Keeps a draft over the version it was typed on; null when another one was saved meanwhile. */
  saveDraft(draft: {
    readonly id: string;
    readonly version: number;
    readonly body: DossierContent;
    readonly by: string;
    readonly at: Moment;
  }): Promise<Draft | null>;
  attachments(dossierId: string): Promise<readonly Attachment[]>;
  attach(
    attachment: Omit<Attachment, "mediaType" | "bytes"> & {
      readonly mediaType: string;
      readonly bytes: number;
      readonly by: string;
    },
  ): Promise<void>;
}
