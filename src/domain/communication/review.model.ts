import type { CommunicationRules } from "../schemes/rulebookLife.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { CorrectionShown, PublicationFound, ReviewAnswered, ReviewRequested } from "./review.events.ts";

interface Published {
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly address: TextRef;
  readonly attachments: readonly string[];
}

export interface RequestReview extends Act, Published {
  readonly type: "RequestReview";
  readonly published: boolean;
}

export interface ReportPublication extends Act, Published {
  readonly type: "ReportPublication";
  readonly on: Day;
  readonly finding: TextRef;
}

export interface AnswerReview extends Act {
  readonly type: "AnswerReview";
  readonly conforming: boolean;
  readonly note: TextRef;
}

export interface ShowCorrection extends Act {
  readonly type: "ShowCorrection";
  readonly text: TextRef;
  readonly attachments: readonly string[];
}

export type ReviewCommand = RequestReview | ReportPublication | AnswerReview | ShowCorrection;

export interface ReviewFacts {
  /** The day on which the habilitation is over, when it is. */
  readonly endedOn: Day | null;
  readonly rules: Pick<CommunicationRules, "reviewWorkingDays" | "correctionWorkingDays">;
}

interface Known {
  readonly opened: ReviewRequested | PublicationFound;
  readonly answer: ReviewAnswered | null;
  readonly correction: CorrectionShown | null;
}

/** `requested` and `corrected` wait for the certifier, `to-correct` for the organisation. */
export type ReviewState =
  | { readonly status: "none" }
  | (Known & { readonly status: "requested" | "corrected"; readonly answerBy: Day })
  | (Known & { readonly status: "to-correct"; readonly correctBy: Day | null })
  | (Known & { readonly status: "conforming" });

export type OpenedReview = Exclude<ReviewState, { readonly status: "none" }>;

export type ReviewRefusal =
  | { readonly code: "communication/not-now"; readonly status: ReviewState["status"] }
  | { readonly code: "communication/habilitation-over"; readonly on: Day }
  | { readonly code: "communication/address-missing" }
  | { readonly code: "communication/capture-missing" }
  | { readonly code: "communication/capture-to-come"; readonly until: Day }
  | { readonly code: "communication/note-missing" }
  | { readonly code: "communication/correction-empty" };
