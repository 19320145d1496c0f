import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
  readonly personId: string;
}

export interface FileOpenedTo extends Fact {
  readonly type: "FileOpenedTo";
  readonly organisationId: string;
  /** Last day on which it can be read. */
  readonly until: Day;
  readonly reason: ContentHash;
}

export interface FileClosed extends Fact {
  readonly type: "FileClosed";
}

/** Who reads a file from outside the certifier, and until when; the stream is named `observation-<dossier>`. */
export type ObservationEvent = FileOpenedTo | FileClosed;
