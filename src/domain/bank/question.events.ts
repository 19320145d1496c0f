import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { QuestionVersion } from "./question.model.ts";

/** A version was written, or written again before anybody checked it. */
export interface QuestionDrafted extends Act {
  readonly type: "QuestionDrafted";
  readonly scheme: string;
  readonly draft: QuestionVersion;
}

export interface QuestionSubmitted extends Act {
  readonly type: "QuestionSubmitted";
  readonly version: number;
}

export interface QuestionReturned extends Act {
  readonly type: "QuestionReturned";
  readonly version: number;
  readonly reason: ContentHash;
}

/** Somebody who did not write the version put it to use. */
export interface QuestionApproved extends Act {
  readonly type: "QuestionApproved";
  readonly version: number;
}

export interface QuestionSuspended extends Act {
  readonly type: "QuestionSuspended";
  readonly reason: ContentHash;
}

export interface QuestionReinstated extends Act {
  readonly type: "QuestionReinstated";
  readonly reason: ContentHash;
}

export interface QuestionRetired extends Act {
  readonly type: "QuestionRetired";
  readonly reason: ContentHash;
}

/** A scheme published the version; `active` when it is drawn from then on. */
export interface QuestionAdopted extends Act {
  readonly type: "QuestionAdopted";
  readonly scheme: string;
  readonly published: QuestionVersion;
  readonly active: boolean;
}

export type QuestionEvent =
  | QuestionDrafted
  | QuestionSubmitted
  | QuestionReturned
  | QuestionApproved
  | QuestionSuspended
  | QuestionReinstated
  | QuestionRetired
  | QuestionAdopted;
