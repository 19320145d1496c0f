import type { ChosenGround } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { SanctionAim } from "./habilitation.events.ts";
import type { PeopleTold } from "./procedure.events.ts";

/** A ground as it is reproached, with the files that show its facts. */
export interface ChosenGrievance extends ChosenGround {
  readonly files: readonly string[];
}

/** Tells the organisation what it is reproached with; the letter that proves the date follows (R-SUS-2, R-NOT-1). */
export interface IssueGrievances extends Act {
  readonly type: "IssueGrievances";
  readonly aim: SanctionAim;
  readonly grounds: readonly ChosenGrievance[];
}

/** Something written, with files, on a day: by the organisation, or entered on its behalf. */
interface Written {
  readonly text: TextRef;
  readonly files: readonly string[];
  readonly receivedOn: Day;
}

export interface AnswerGrievance extends Act, Written {
  readonly type: "AnswerGrievance";
  readonly aim: SanctionAim;
  readonly code: string;
}

export interface DropGrievance extends Act {
  readonly type: "DropGrievance";
  readonly aim: SanctionAim;
  readonly code: string;
  readonly reason: TextRef;
}

/** Decides that the grievances are followed by no sanction. */
export interface CloseGrievances extends Act {
  readonly type: "CloseGrievances";
  readonly aim: SanctionAim;
  readonly reason: TextRef;
}

export interface RecordHearing extends Act {
  readonly type: "RecordHearing";
  readonly heldOn: Day;
  readonly text: TextRef;
  readonly files: readonly string[];
}

export interface FileCorrection extends Act, Written {
  readonly type: "FileCorrection";
  readonly code: string;
}

export interface VerifyCorrection extends Act {
  readonly type: "VerifyCorrection";
  readonly code: string;
  readonly outcome: "verified" | "insufficient";
  readonly reason: TextRef;
}

export interface ProveRemoval extends Act, Written {
  readonly type: "ProveRemoval";
}

/** Writes to the people in training or enrolled whom the certifier knows, or says why nobody is to be written to (R-EFF-1). */
export interface TellPeople extends Act {
  readonly type: "TellPeople";
  readonly groups: PeopleTold["groups"];
  readonly addresses: TextRef;
  readonly text: TextRef;
}

export type ProcedureCommand =
  | IssueGrievances
  | AnswerGrievance
  | DropGrievance
  | CloseGrievances
  | RecordHearing
  | FileCorrection
  | VerifyCorrection
  | ProveRemoval
  | TellPeople;

/** A decision that says what it touches: what whoever signs saw of it, under its fingerprint (R-EFF-1). */
export interface WithEffects {
  readonly effectsSeen: ContentHash;
}

export type ProcedureRefusal =
  | { readonly code: "habilitation/grievances-pending"; readonly aim: SanctionAim }
  | { readonly code: "habilitation/no-such-grievance" }
  | { readonly code: "habilitation/grievance-dropped"; readonly grounds: readonly string[] }
  | { readonly code: "habilitation/failing-to-verify" }
  | { readonly code: "habilitation/text-missing" }
  | { readonly code: "habilitation/hearing-not-due" }
  | { readonly code: "habilitation/no-such-failing" }
  | { readonly code: "habilitation/correction-already-verified" }
  | { readonly code: "habilitation/correction-not-filed" }
  | { readonly code: "habilitation/correction-already-judged" }
  | { readonly code: "habilitation/removal-not-due" }
  | { readonly code: "habilitation/removal-already-proved"; readonly on: Day }
  | { readonly code: "habilitation/nobody-to-tell" }
  | { readonly code: "habilitation/nobody-unexplained" }
  | { readonly code: "habilitation/address-wrong"; readonly addresses: readonly string[] }
  | { readonly code: "habilitation/effects-changed" };
