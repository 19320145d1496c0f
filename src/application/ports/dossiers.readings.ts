import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { Draft, SavedDraft } from "./drafts.ts";
import type { DomainEvent } from "./events.ts";
import type { KeyPage } from "./page.ts";

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

/** Facts looked for in the streams of a dossier: those of some kinds of streams, of one type or of any. */
export interface Told {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly type: string | null;
}

export interface DossierReadings {
  /** When the last of the facts looked for in each dossier happened, by dossier. */
  lastTold(sought: readonly Told[]): Promise<ReadonlyMap<string, Moment>>;
  story(dossierId: string): Promise<readonly StoryEvent[]>;
  /** The dossiers sent back to their organisation, by identifier. */
  incomplete(page: KeyPage): Promise<readonly string[]>;
  /** The admissible dossiers whose regulations are not known to everybody yet, by identifier. */
  inBriefing(page: KeyPage): Promise<readonly string[]>;
  /** The drafts last typed in, or given a file, on one of these days. */
  draftsLastTouched(
    days: readonly Day[],
    page: KeyPage,
  ): Promise<readonly { readonly id: string; readonly touchedOn: Day }[]>;
  draft(id: string): Promise<Draft<DossierContent> | null>;
  /** Keeps a draft over the version it was typed on; the same text again changes nothing; null when another one was saved meanwhile. */
  saveDraft(draft: SavedDraft<DossierContent>): Promise<Draft<DossierContent> | null>;
  attachments(dossierId: string): Promise<readonly Attachment[]>;
  attach(
    attachment: Omit<Attachment, "mediaType" | "bytes"> & {
      readonly mediaType: string;
      readonly bytes: number;
      readonly by: string;
    },
  ): Promise<void>;
}
