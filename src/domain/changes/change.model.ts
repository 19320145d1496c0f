import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { Rulebook } from "../schemes/rulebook.model.ts";
import type { ChosenGround } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { ChangeDeclared, ChangeKind, ScopeItem } from "./change.events.ts";

/** The status of the habilitation that a change is about. */
export type HabilitationStanding = "active" | "suspended" | "withdrawn" | "expired" | "terminated" | "ended";

export interface DeclareChange extends Act {
  readonly type: "DeclareChange";
  readonly habilitationId: string;
  readonly dossierId: string;
  readonly organisationId: string;
  /** A new SIREN is another organisation: it applies anew. */
  readonly kind: ChangeKind | "siren-changed";
  readonly happenedOn: Day;
  readonly text: TextRef;
  readonly files: readonly string[];
  readonly item: ScopeItem | null;
}

export interface SendBackChange extends Act {
  readonly type: "SendBackChange";
  readonly reason: TextRef;
}

export interface CompleteChange extends Act {
  readonly type: "CompleteChange";
  readonly text: TextRef;
  readonly files: readonly string[];
}

export interface ProposeChange extends Act {
  readonly type: "ProposeChange";
  readonly opinion: TextRef;
  /** The competences found covered, for a programme. */
  readonly covered: readonly string[];
}

/** `grounds`: those of the decision on the scope, whose own rules are the habilitation’s. */
export interface AcceptChange extends Act {
  readonly type: "AcceptChange";
  readonly reason: TextRef;
  readonly grounds: readonly ChosenGround[];
}

export interface RefuseChange extends Act {
  readonly type: "RefuseChange";
  readonly reason: TextRef;
}

/** Its refusal is annulled by an appeal. */
export interface ReopenChange extends Act {
  readonly type: "ReopenChange";
  readonly appealId: string;
}

export interface WithdrawChange extends Act {
  readonly type: "WithdrawChange";
}

export type ChangeCommand =
  | DeclareChange
  | SendBackChange
  | CompleteChange
  | ProposeChange
  | AcceptChange
  | RefuseChange
  | ReopenChange
  | WithdrawChange;

/** What a change is judged on. */
export interface ChangeFacts {
  /** The status of the habilitation on the day. */
  readonly habilitation: HabilitationStanding;
  readonly rules: Pick<Rulebook, "changes">;
  /** Those that every programme covers (R-PROG-2). */
  readonly competences: readonly string[];
  /** Whether the person may check a programme on the day (R-IMP-4); null when nothing of the kind is asked. */
  readonly checker: AssignmentCheck | null;
  /** Whether the act is the decision on the scope itself, taken on the habilitation with the same act. */
  readonly decidesScope: boolean;
}

export type ChangeStatus = "none" | "declared" | "to_complete" | "proposed" | "accepted" | "refused" | "withdrawn";

/** A declared change, at its status; once accepted or withdrawn nothing more is done of it; a refusal is annulled on appeal only. */
export type ChangeState =
  | { readonly status: "none" }
  | {
      readonly status: Exclude<ChangeStatus, "none">;
      readonly declared: ChangeDeclared;
      readonly reviewDueOn: Day;
      /** Texts since: completions, opinions, reasons, the last one last. */
      readonly said: readonly Said[];
    };

/** Something written of a change after its declaration. */
export interface Said {
  readonly kind: "sent-back" | "completed" | "proposed" | "accepted" | "refused";
  readonly by: string;
  readonly at: Act["at"];
  readonly text: string;
  readonly files: readonly string[];
}

export type ChangeRefusal =
  | { readonly code: "change/not-now"; readonly status: ChangeStatus }
  | { readonly code: "change/habilitation-over"; readonly status: HabilitationStanding }
  | { readonly code: "change/new-application-needed" }
  | { readonly code: "change/text-missing" }
  | { readonly code: "change/day-to-come"; readonly today: Day }
  | { readonly code: "change/item-missing"; readonly kind: ChangeKind }
  | { readonly code: "change/decided-on-the-scope" }
  | { readonly code: "change/matrix-missing" }
  | { readonly code: "change/checker-not-eligible"; readonly reasons: AssignmentCheck["reasons"] }
  | { readonly code: "change/not-covered"; readonly competences: readonly string[] }
  | { readonly code: "change/coverage-unchecked" }
  | { readonly code: "change/nothing-to-decide" }
  | { readonly code: "change/loss-not-refused" };
