import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { SchemeRef } from "./schemes.ts";

/** A version of a scheme, published or waiting to be. */
export interface KnownVersion extends SchemeRef {
  readonly effectiveOn: Day;
  /** Null while it waits to be published. */
  readonly publishedAt: Moment | null;
  /** Who published it; null for the first one, published with the product, and for one that waits. */
  readonly publishedBy: string | null;
}

export interface SchemeVersionReadings {
  /** Every version of every scheme, the last to take effect first. */
  all(): Promise<readonly KnownVersion[]>;
}
