import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { MissingPoint } from "./completeness.ts";
import type { RaisedPoint, SchemeVersion, StatedGround, ThemeJudgement } from "./dossier.events.ts";

/** A point sent back and, once given, its answer. */
export interface OpenPoint extends RaisedPoint {
  readonly answer: ContentHash | null;
}

interface Opened {
  readonly organisationId: string;
  readonly number: string;
  readonly scheme: SchemeVersion;
  readonly openedBy: string;
  readonly manager: string | null;
  readonly closesOn: Day | null;
}

interface Filed extends Opened {
  readonly content: ContentHash;
  readonly programmeId: string;
  readonly submittedOn: Day;
  /** From when its instruction is counted: its filing, or the appeal that gave it back (R-APP-9, R-CMP-5). */
  readonly instructedFrom: Day;
  readonly rounds: number;
}

/** Who declared the application admissible, and when. */
export interface Acceptance {
  readonly acceptedBy: string;
  readonly acceptedOn: Day;
}

/** An application on which something is still to be done. */
export type ApplicationUnderWay =
  | (Opened & { readonly status: "draft" })
  | (Filed & { readonly status: "submitted" })
  | (Filed & { readonly status: "incomplete"; readonly points: readonly OpenPoint[]; readonly answerBy: Day })
  | (Filed & {
      readonly status: "refusal_proposed";
      readonly proposedBy: string;
      readonly grounds: readonly StatedGround[];
    })
  | (Filed & { readonly status: "accepted"; readonly acceptedBy: string; readonly acceptedOn: Day });

export type DossierState =
  | { readonly status: "none" }
  | ApplicationUnderWay
  | (Filed & {
      readonly status: "refused";
      readonly reapplyFrom: Day;
      /** By whom and when it had been accepted; null when it never was. */
      readonly accepted: Acceptance | null;
    })
  | (Opened & {
      readonly status: "abandoned";
      readonly kind: "withdrawal" | "no_answer";
      /** What it was before: an upheld appeal against a closure gives it back (R-CMP-5). */
      readonly before: ApplicationUnderWay;
    })
  | (Filed & {
      readonly status: "concluded";
      readonly acceptedBy: string;
      readonly acceptedOn: Day;
      readonly habilitationId: string;
    });

export type DossierStatus = DossierState["status"];

export type DossierCommand =
  | (Act & {
      readonly type: "OpenDossier";
      readonly organisationId: string;
      readonly number: string;
      readonly scheme: SchemeVersion;
    })
  | (Act & { readonly type: "AssignManager"; readonly personId: string; readonly reason: ContentHash | null })
  | (Act & { readonly type: "SubmitDossier"; readonly content: ContentHash; readonly programmeId: string })
  | (Act & { readonly type: "RaisePoints"; readonly points: readonly RaisedPoint[] })
  | (Act & { readonly type: "AnswerPoint"; readonly pointId: string; readonly text: ContentHash })
  | (Act & { readonly type: "AcceptDossier"; readonly themes: readonly ThemeJudgement[]; readonly reason: ContentHash })
  | (Act & {
      readonly type: "ProposeRefusal";
      readonly themes: readonly ThemeJudgement[];
      readonly grounds: readonly StatedGround[];
    })
  | (Act & { readonly type: "SetRefusalAside"; readonly decisionId: string })
  | (Act & { readonly type: "RefuseDossier"; readonly decisionId: string; readonly grounds: readonly string[] })
  /** An appeal against the refusal is upheld (R-CMP-5). */
  | (Act & { readonly type: "ReopenDossier"; readonly appealId: string })
  | (Act & { readonly type: "AnnounceClosure" })
  | (Act & { readonly type: "CloseWithoutAnswer"; readonly reason: ContentHash | null })
  /** The favourable decision has lapsed without the agreement being signed (R-AGR-2). */
  | (Act & { readonly type: "CloseUnsigned" })
  | (Act & { readonly type: "WithdrawDossier"; readonly reason: ContentHash | null })
  | (Act & { readonly type: "ConcludeDossier"; readonly habilitationId: string })
  | (Act & { readonly type: "AmendDossier"; readonly changeId: string; readonly content: ContentHash });

/** What the rules need beyond the stream: the numbers of the scheme, and what was found in the application. */
export interface DossierFacts {
  readonly completionDays: number;
  readonly closureNoticeDays: number;
  readonly reapplicationDelayMonths: number;
  readonly judgedThemes: readonly string[];
  readonly missing: readonly MissingPoint[];
  readonly programmeApproved: boolean;
  /** Whether the person proposed, or who accepts, may take the dossier, and why not (R-IMP-3); null when nobody takes it. */
  readonly managerCheck: AssignmentCheck | null;
}

export type DossierRefusal =
  | { readonly code: "dossier/unknown" }
  | { readonly code: "dossier/already-open" }
  | { readonly code: "dossier/not-in-this-state" }
  | { readonly code: "dossier/incomplete"; readonly missing: readonly MissingPoint[] }
  | { readonly code: "dossier/no-point-raised" }
  | { readonly code: "dossier/point-unknown" }
  | { readonly code: "dossier/points-unanswered"; readonly count: number }
  | { readonly code: "dossier/themes-not-all-judged"; readonly themes: readonly string[] }
  | { readonly code: "dossier/theme-not-satisfied"; readonly themes: readonly string[] }
  | { readonly code: "dossier/programme-not-approved" }
  | { readonly code: "dossier/no-ground" }
  | { readonly code: "dossier/no-manager" }
  | { readonly code: "dossier/manager-not-eligible"; readonly reasons: AssignmentCheck["reasons"] }
  | { readonly code: "dossier/renounced" }
  | { readonly code: "dossier/closure-not-announced" }
  | { readonly code: "dossier/closure-too-early"; readonly from: Day };
