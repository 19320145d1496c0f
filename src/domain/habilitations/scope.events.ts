import type { AppealRoute, StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { Scope } from "./habilitation.events.ts";

/** A part of the scope that a decision adds or removes, and where it is described; null when it is removed. */
export interface ChangedItem {
  readonly part: keyof Scope;
  readonly value: string;
  readonly words: ContentHash | null;
}

/** Each part of the scope is added or removed by decision without touching the rest (R-SCOPE-1). */
export interface ScopeChanged {
  readonly type: "ScopeChanged";
  readonly by: string;
  readonly at: Moment;
  readonly direction: "add" | "remove";
  readonly items: readonly ChangedItem[];
  readonly grounds: readonly StatedGround[];
  /** The change that the organisation declared; null when the certifier decides of itself. */
  readonly changeId: string | null;
  readonly effectiveOn: Day;
  readonly appeal: AppealRoute | null;
}
