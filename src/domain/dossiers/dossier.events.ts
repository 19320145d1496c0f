import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { ThemeCode } from "../schemes/admission.model.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** The published version of a scheme that a dossier runs under, with the hash of its text. */
export interface SchemeVersion {
  readonly scheme: string;
  readonly version: string;
  readonly hash: string;
}

/** A part of the application sent back, with what is asked (R-APP-5). */
export interface RaisedPoint {
  readonly id: string;
  readonly section: string;
  readonly text: ContentHash;
}

/** The judgement of one theme of R-APP-2. */
export interface ThemeJudgement {
  readonly theme: ThemeCode;
  readonly satisfied: boolean;
  readonly note: ContentHash;
}

/** A coded ground with the facts of the case. */
export interface StatedGround {
  readonly code: string;
  readonly detail: ContentHash;
}

/** What can have happened to an application. */
export type DossierEvent =
  | (Fact & {
      readonly type: "DossierOpened";
      readonly organisationId: string;
      readonly number: string;
      readonly scheme: SchemeVersion;
    })
  | (Fact & {
      readonly type: "ManagerAssigned";
      readonly personId: string;
      readonly reason: ContentHash | null;
      readonly check: AssignmentCheck | null;
    })
  | (Fact & { readonly type: "DossierSubmitted"; readonly content: ContentHash; readonly programmeId: string })
  | (Fact & { readonly type: "PointsRaised"; readonly points: readonly RaisedPoint[]; readonly answerBy: Day })
  | (Fact & { readonly type: "PointAnswered"; readonly pointId: string; readonly text: ContentHash })
  | (Fact & {
      readonly type: "DossierAccepted";
      readonly themes: readonly ThemeJudgement[];
      readonly reason: ContentHash;
    })
  | (Fact & {
      readonly type: "RefusalProposed";
      readonly themes: readonly ThemeJudgement[];
      readonly grounds: readonly StatedGround[];
    })
  | (Fact & { readonly type: "RefusalSetAside"; readonly decisionId: string })
  | (Fact & {
      readonly type: "DossierRefused";
      readonly decisionId: string;
      readonly grounds: readonly string[];
      readonly reapplyFrom: Day;
    })
  /** An upheld appeal annuls the refusal: `accepted` says that the decision is to be taken again, otherwise the instruction resumes. */
  | (Fact & { readonly type: "DossierReopened"; readonly appealId: string; readonly accepted: boolean })
  | (Fact & { readonly type: "ClosureAnnounced"; readonly closesOn: Day })
  | (Fact & {
      readonly type: "DossierAbandoned";
      readonly kind: "withdrawal" | "no_answer";
      readonly ground: string;
      readonly reason: ContentHash | null;
    })
  | (Fact & { readonly type: "DossierConcluded"; readonly habilitationId: string })
  /** A declared change took effect: what describes the organisation is filed again, whole (R-CHG-1). */
  | (Fact & { readonly type: "DossierAmended"; readonly changeId: string; readonly content: ContentHash });
