import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** Whose publication it is, and where or what it is. */
interface Publication {
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  /** An address, or the support as one names it. */
  readonly address: ContentHash;
  /** Identifiers of attachments of the dossier. */
  readonly attachments: readonly string[];
}

/** The organisation asks that a draft or a page be read (R-COM-1). */
export interface ReviewRequested extends Fact, Publication {
  readonly type: "ReviewRequested";
  /** Whether the public can already see it. */
  readonly published: boolean;
  readonly answerBy: Day;
}

/** The certifier found something published that is to be corrected. */
export interface PublicationFound extends Fact, Publication {
  readonly type: "PublicationFound";
  /** Day of the capture. */
  readonly on: Day;
  readonly finding: ContentHash;
  readonly correctBy: Day;
}

export interface ReviewAnswered extends Fact {
  readonly type: "ReviewAnswered";
  readonly conforming: boolean;
  /** Null only when it conforms. */
  readonly note: ContentHash | null;
  /** Null when it conforms, or is not published yet. */
  readonly correctBy: Day | null;
  readonly late: boolean;
}

export interface CorrectionShown extends Fact {
  readonly type: "CorrectionShown";
  readonly text: ContentHash;
  readonly attachments: readonly string[];
  readonly late: boolean;
  readonly answerBy: Day;
}

/** What can have happened to a publication that is read; the stream is named `communication-<id>`. */
export type ReviewEvent = ReviewRequested | PublicationFound | ReviewAnswered | CorrectionShown;
