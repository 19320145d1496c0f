import type { StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** What of an organisation may change and is declared (R-CHG-1). */
export type ChangeKind =
  | "name"
  | "manager"
  | "address"
  | "establishment-added"
  | "establishment-removed"
  | "trainer-added"
  | "trainer-removed"
  | "programme"
  | "modality-added"
  | "modality-removed"
  | "qualiopi-lost"
  | "nda-lost"
  | "siren-lost";

/** The organisation declares it, or somebody for it what came by post. */
export interface ChangeDeclared extends Fact {
  readonly type: "ChangeDeclared";
  readonly habilitationId: string;
  readonly dossierId: string;
  readonly organisationId: string;
  readonly kind: ChangeKind;
  readonly happenedOn: Day;
  /** Declared after the days that the scheme gives. */
  readonly late: boolean;
  readonly text: ContentHash;
  readonly files: readonly string[];
  /** What of the scope it is about, in words kept apart; null for what has no effect on it. */
  readonly item: ScopeItem | null;
  readonly reviewDueOn: Day;
}

/** A part of the scope: its identifier there, and where it is described. */
export interface ScopeItem {
  readonly value: string;
  readonly words: ContentHash;
}

export interface ChangeSentBack extends Fact {
  readonly type: "ChangeSentBack";
  readonly reason: ContentHash;
}

export interface ChangeCompleted extends Fact {
  readonly type: "ChangeCompleted";
  readonly text: ContentHash;
  readonly files: readonly string[];
  /** The time for the review starts again. */
  readonly reviewDueOn: Day;
}

/** The account manager finds it in order; what it changes of the scope is for a decision maker (R-SCOPE-1). */
export interface ChangeProposed extends Fact {
  readonly type: "ChangeProposed";
  readonly opinion: ContentHash;
  /** The competences that a programme covers, as they were checked one by one (R-PROG-2); absent of any other change. */
  readonly covered?: readonly string[];
}

export interface ChangeAccepted extends Fact {
  readonly type: "ChangeAccepted";
  readonly reason: ContentHash;
  /** Those of the decision on the scope; none when it has no effect on it. */
  readonly grounds: readonly StatedGround[];
}

export interface ChangeRefused extends Fact {
  readonly type: "ChangeRefused";
  readonly reason: ContentHash;
}

/** Its refusal is annulled on appeal: it is examined again (R-CMP-5). */
export interface ChangeReopened extends Fact {
  readonly type: "ChangeReopened";
  readonly appealId: string;
  readonly reviewDueOn: Day;
}

export interface ChangeWithdrawn extends Fact {
  readonly type: "ChangeWithdrawn";
}

/** What can have happened to a declared change; the stream is named `change-<id>`. */
export type ChangeEvent =
  | ChangeDeclared
  | ChangeSentBack
  | ChangeCompleted
  | ChangeProposed
  | ChangeAccepted
  | ChangeRefused
  | ChangeReopened
  | ChangeWithdrawn;
