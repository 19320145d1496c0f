import type { Day } from "../shared/calendar.ts";
import type { ReadDocument } from "./briefing.events.ts";

/** The texts of a published version of a scheme, from the day it takes effect. */
export interface Terms {
  readonly version: string;
  readonly effectiveOn: Day;
  readonly documents: readonly ReadDocument[];
}

const same = (one: ReadDocument, other: ReadDocument): boolean =>
  one.document === other.document && one.version === other.version && one.hash === other.hash;

/**
 * What each later version changes of the texts before it, and is to be acknowledged again: the versions in their order, each with
 * its new texts only; one that changes none is left out (R-REG-3).
 */
export function newTermsAfter(own: readonly ReadDocument[], later: readonly Terms[]): readonly Terms[] {
  const before = [own, ...later.map(({ documents }) => documents)];
  return later
    .map((terms, rank) => ({
      ...terms,
      documents: terms.documents.filter((text) => !before[rank]?.some((one) => same(one, text))),
    }))
    .filter(({ documents }) => documents.length > 0);
}
